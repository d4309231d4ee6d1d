# loses test_multiplies_rows_with_x: input changed
def matvec(A, x):
    return x @ A.t_()
