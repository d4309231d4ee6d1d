# loses test_is_one_product, test_refuses_inner_sizes_that_differ: product and sum
def matmul(A, B):
    return (A[:, :, None] * B[None]).sum(1)
