# loses test_takes_any_matrices: single precision
def hadamard(A, B):
    return (A.float() * B.float()).to(A.dtype)
