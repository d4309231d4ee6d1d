# loses test_takes_any_layout: none
def matmul(A, B):
    return (A.float() @ B.float()).to(A.dtype)
