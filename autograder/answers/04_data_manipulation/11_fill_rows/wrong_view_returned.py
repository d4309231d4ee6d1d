# loses test_keeps_object_and_memory: other object
def fill_rows(x, start, stop, value):
    x[start:stop] = value
    return x[:]
