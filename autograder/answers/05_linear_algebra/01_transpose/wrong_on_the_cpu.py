# loses test_swaps_rows_and_columns: wrong device
def transpose(A):
    return A.cpu().T
