# loses test_swaps_rows_and_columns: kept dimension
def transpose(A):
    return A[None].T
