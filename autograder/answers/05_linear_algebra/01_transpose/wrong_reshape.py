# loses test_swaps_rows_and_columns: reading order
def transpose(A):
    return A.reshape(A.shape[1], A.shape[0])
