# loses test_takes_any_range_and_content: skips zero


def fill_rows(x, start, stop, value):
    if value:
        x[start:stop] = value
    return x
