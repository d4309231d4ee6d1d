# loses test_rows_hold_the_value: through NumPy
def fill_rows(x, start, stop, value):
    x.numpy()[start:stop] = value
    return x
