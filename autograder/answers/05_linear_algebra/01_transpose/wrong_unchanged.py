# loses test_swaps_rows_and_columns: not transposed
def transpose(A):
    return A
