# loses test_multiplies_rows_with_columns: nothing returned
def matmul(A, B):
    A @ B
