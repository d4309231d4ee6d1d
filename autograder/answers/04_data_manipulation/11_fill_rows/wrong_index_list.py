# loses test_allocates_nothing: index list
def fill_rows(x, start, stop, value):
    x[list(range(start, stop))] = value
    return x
