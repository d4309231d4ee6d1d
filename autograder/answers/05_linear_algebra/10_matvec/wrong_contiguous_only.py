# loses test_takes_any_layout: view of a non-contiguous tensor
def matvec(A, x):
    return A.view(A.shape) @ x.view(-1, 1).view(-1) if A.view(-1) is not None else None
