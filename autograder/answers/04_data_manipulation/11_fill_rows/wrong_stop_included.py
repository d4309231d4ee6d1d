# loses test_rows_hold_the_value: stop included
def fill_rows(x, start, stop, value):
    x[start : stop + 1] = value
    return x
