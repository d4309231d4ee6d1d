# loses test_rows_hold_the_value: empty range
def fill_rows(x, start, stop, value):
    x[stop:start] = value
    return x
