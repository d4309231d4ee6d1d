# loses test_takes_any_layout: single precision
def matmul(A, B):
    return (A.float() @ B.float()).to(A.dtype)
