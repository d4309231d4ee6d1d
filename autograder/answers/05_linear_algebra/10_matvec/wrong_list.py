# loses test_multiplies_rows_with_x: wrong type
def matvec(A, x):
    return (A @ x).tolist()
