# loses test_rows_hold_the_value: clone
def fill_rows(x, start, stop, value):
    x = x.clone()
    x[start:stop] = value
    return x
