# loses test_multiplies_rows_with_columns: transposed
def matmul(A, B):
    return A.T @ B
