# loses test_takes_any_layout: wrong shape
def matmul(A, B):
    return (A @ B).squeeze()
