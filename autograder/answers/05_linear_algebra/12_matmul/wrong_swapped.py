# loses test_multiplies_rows_with_columns: swapped
def matmul(A, B):
    return B @ A
