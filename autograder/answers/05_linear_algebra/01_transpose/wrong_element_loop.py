# loses test_is_a_view, test_is_vectorised: needless copy
def transpose(A):
    rows, columns = A.shape
    result = A.new_empty(columns, rows)
    for i in range(rows):
        for j in range(columns):
            result[j, i] = A[i, j]
    return result
