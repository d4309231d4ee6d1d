# loses test_is_vectorised: element loop
def combine_columns(A, x):
    return sum(weight * column for weight, column in zip(x, A.T))
