# loses test_multiplies_rows_with_x: nothing returned
def matvec(A, x):
    A @ x
