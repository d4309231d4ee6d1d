# loses test_takes_any_layout: wrong dtype
def matmul(A, B):
    return A.float() @ B.float()
