# loses test_multiplies_rows_with_x: summed up
def matvec(A, x):
    return (A * x).sum()
