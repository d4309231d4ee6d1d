# loses test_joins_rows_and_columns: wrong shape
def join(x, y):
    return x + y, x + y
