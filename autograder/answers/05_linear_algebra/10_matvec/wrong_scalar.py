# loses test_multiplies_rows_with_x: wrong shape
def matvec(A, x):
    return (A * x).sum()
