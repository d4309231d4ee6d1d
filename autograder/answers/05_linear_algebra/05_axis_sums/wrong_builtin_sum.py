# loses test_is_vectorised: element loop
def axis_sums(A):
    return sum(A), sum(A.T)
