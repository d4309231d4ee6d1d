# loses test_multiplies_rows_with_columns: unused contents
def matmul(A, B):
    return A.sum(1, keepdim=True).expand(-1, B.shape[1])
