# loses test_multiplies_rows_with_x: input changed
def matvec(A, x):
    result = A @ x
    x.zero_()
    return result
