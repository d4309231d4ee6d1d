# loses test_takes_any_range_and_content: empty range
def fill_rows(x, start, stop, value):
    x[start : stop - len(x)] = value
    return x
