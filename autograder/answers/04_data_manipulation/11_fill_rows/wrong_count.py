# loses test_rows_hold_the_value: stop taken for a count
def fill_rows(x, start, stop, value):
    x[start : start + stop] = value
    return x
