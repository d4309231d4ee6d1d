# loses test_takes_any_layout: view of a non-contiguous tensor
def matmul(A, B):
    return A.view(-1, A.shape[0]).view(A.shape) @ B
