# loses test_takes_any_matrices: last digits lost
def hadamard(A, B):
    return (A.float() * B.float()).to(A.dtype)
