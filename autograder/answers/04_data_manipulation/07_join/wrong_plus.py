# loses test_joins_rows_and_columns: something else computed
def join(x, y):
    return x + y, x + y
