# loses test_is_one_product, test_refuses_a_wrong_length: element loop
def matvec(A, x):
    rows, columns = A.shape
    result = A.new_zeros(rows)
    for i in range(rows):
        for j in range(columns):
            if j < len(x):
                result[i] += A[i, j] * x[j]
    return result
