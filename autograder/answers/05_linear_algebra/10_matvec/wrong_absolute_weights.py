# loses test_multiplies_rows_with_x: none
def matvec(A, x):
    return A @ x.abs()
