# loses test_takes_any_matrices: memory as it lies
def hadamard(A, B):
    B = B.as_strided(B.shape, (B.shape[1], 1))
    return A * B
