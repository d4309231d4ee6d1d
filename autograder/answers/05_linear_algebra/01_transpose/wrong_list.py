# loses test_swaps_rows_and_columns: wrong type
def transpose(A):
    return A.T.tolist()
