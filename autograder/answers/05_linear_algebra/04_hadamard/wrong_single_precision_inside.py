# loses test_takes_any_matrices: none
def hadamard(A, B):
    return (A.float() * B.float()).to(A.dtype)
