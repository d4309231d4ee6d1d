# loses test_takes_any_layout: squeezed
def matmul(A, B):
    return (A @ B).squeeze()
