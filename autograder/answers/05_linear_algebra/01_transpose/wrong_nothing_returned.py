# loses test_swaps_rows_and_columns: nothing returned
def transpose(A):
    A.T
    return None
