# loses test_multiplies_rows_with_x: elementwise product
def matvec(A, x):
    return A * x
