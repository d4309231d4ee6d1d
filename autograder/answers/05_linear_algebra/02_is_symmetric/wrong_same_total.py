# loses test_tells_symmetric_from_not: any
def is_symmetric(A):
    return A.shape == A.T.shape and A.sum().item() == A.T.sum().item()
