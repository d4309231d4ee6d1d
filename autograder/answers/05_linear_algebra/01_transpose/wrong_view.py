# loses test_swaps_rows_and_columns: reading order
def transpose(A):
    return A.view(A.shape[::-1])
