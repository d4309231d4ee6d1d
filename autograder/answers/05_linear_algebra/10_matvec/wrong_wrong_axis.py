# loses test_multiplies_rows_with_x: wrong axis
def matvec(A, x):
    return (A * x).sum(0)
