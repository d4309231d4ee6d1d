# loses test_multiplies_rows_with_x: transposed
def matvec(A, x):
    return A.T @ x
