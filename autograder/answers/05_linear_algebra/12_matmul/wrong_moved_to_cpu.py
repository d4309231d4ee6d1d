# loses test_multiplies_rows_with_columns: wrong device
def matmul(A, B):
    return A.cpu() @ B.cpu()
