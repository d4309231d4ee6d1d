# loses test_rows_hold_the_value: everything filled
def fill_rows(x, start, stop, value):
    return x.fill_(value)
