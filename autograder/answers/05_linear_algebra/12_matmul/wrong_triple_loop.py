# loses test_is_one_product, test_refuses_inner_sizes_that_differ: element loop
def matmul(A, B):
    result = A.new_zeros(A.shape[0], B.shape[1])
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(min(A.shape[1], B.shape[0])):
                result[i, j] += A[i, k] * B[k, j]
    return result
