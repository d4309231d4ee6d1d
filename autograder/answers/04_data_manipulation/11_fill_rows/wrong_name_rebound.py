# loses test_rows_hold_the_value: rebinding
def fill_rows(x, start, stop, value):
    rows = x[start:stop]
    rows = value
    return x
