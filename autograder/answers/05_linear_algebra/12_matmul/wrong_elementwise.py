# loses test_multiplies_rows_with_columns: elementwise product
def matmul(A, B):
    return A * B
