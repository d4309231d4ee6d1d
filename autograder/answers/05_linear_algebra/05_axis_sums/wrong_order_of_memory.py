# loses test_takes_any_matrix: memory as it lies
def axis_sums(A):
    A = A.as_strided(A.shape, (A.shape[1], 1))
    return A.sum(0), A.sum(1)
