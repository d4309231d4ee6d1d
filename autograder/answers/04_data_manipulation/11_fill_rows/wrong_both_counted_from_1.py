# loses test_rows_hold_the_value: counts from 1
def fill_rows(x, start, stop, value):
    x[start - 1 : stop - 1] = value
    return x
