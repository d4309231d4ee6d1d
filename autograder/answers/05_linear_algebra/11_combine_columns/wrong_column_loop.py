# loses test_is_vectorised: element loop
def combine_columns(A, x):
    total = A[:, 0] * x[0]
    for j in range(1, len(x)):
        total += A[:, j] * x[j]
    return total
