# loses test_rows_hold_the_value: start left out
def fill_rows(x, start, stop, value):
    x[start + 1 : stop] = value
    return x
