# loses test_rows_hold_the_value: writes into a copy
def fill_rows(x, start, stop, value):
    x[list(range(start, stop))].fill_(value)
    return x
