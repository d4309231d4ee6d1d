# loses test_swaps_rows_and_columns: wrong shape
def transpose(A):
    return A[None].T
