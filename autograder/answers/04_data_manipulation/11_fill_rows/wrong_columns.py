# loses test_rows_hold_the_value: columns filled
def fill_rows(x, start, stop, value):
    x[..., start:stop] = value
    return x
