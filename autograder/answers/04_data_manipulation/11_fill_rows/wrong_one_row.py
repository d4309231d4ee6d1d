# loses test_rows_hold_the_value: one row only
def fill_rows(x, start, stop, value):
    x[start] = value
    return x
