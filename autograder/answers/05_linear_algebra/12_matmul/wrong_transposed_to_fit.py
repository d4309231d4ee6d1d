# loses test_refuses_inner_sizes_that_differ: no exception
def matmul(A, B):
    if A.shape[1] != B.shape[0] and A.shape[1] == B.shape[1]:
        B = B.T
    return A @ B
