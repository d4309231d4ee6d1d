# loses test_rows_hold_the_value: too many indices
def fill_rows(x, start, stop, value):
    x[start:stop, :] = value
    return x
