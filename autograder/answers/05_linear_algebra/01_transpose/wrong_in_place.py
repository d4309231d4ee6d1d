# loses test_swaps_rows_and_columns: input changed
def transpose(A):
    return A.t_()
