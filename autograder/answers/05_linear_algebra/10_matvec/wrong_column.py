# loses test_multiplies_rows_with_x: column result
def matvec(A, x):
    return A @ x.reshape(-1, 1)
