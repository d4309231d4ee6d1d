# loses test_swaps_rows_and_columns: reading order
def transpose(A):
    return A.resize_(A.shape[1], A.shape[0])
