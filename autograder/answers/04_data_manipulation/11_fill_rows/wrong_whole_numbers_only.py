# loses test_rows_hold_the_value: none
def fill_rows(x, start, stop, value):
    x[start:stop] = int(value)
    return x
