# loses test_is_one_product: element loop
def matmul(A, B):
    result = A.new_zeros(A.shape[0], B.shape[1])
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            result[i, j] = A[i] @ B[:, j]
    return result
