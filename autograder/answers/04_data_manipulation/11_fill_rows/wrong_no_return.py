# loses test_rows_hold_the_value: nothing returned
def fill_rows(x, start, stop, value):
    x[start:stop] = value
