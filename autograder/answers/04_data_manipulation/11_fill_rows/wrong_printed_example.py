# loses test_rows_hold_the_value: unused parameter
def fill_rows(x, start, stop, value):
    x[1:3] = 7
    return x
