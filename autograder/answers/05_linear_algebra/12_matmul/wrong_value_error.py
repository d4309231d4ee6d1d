# loses test_refuses_inner_sizes_that_differ: wrong exception
def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError("the inner sizes differ")
    return A @ B
