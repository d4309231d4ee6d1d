# loses test_swaps_rows_and_columns: input changed
def transpose(A):
    A.data = A.data.T
    return A
