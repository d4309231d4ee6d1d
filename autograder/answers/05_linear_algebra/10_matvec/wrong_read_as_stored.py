# loses test_takes_any_layout: memory as it lies
def matvec(A, x):
    return A.as_strided(A.shape, (A.shape[1], 1)) @ x
