# loses test_takes_any_range_and_content: old contents
def fill_rows(x, start, stop, value):
    x[start:stop] *= 0
    x[start:stop] += value
    return x
