# right: assigns a number to a slice
def fill_rows(x, start, stop, value):
    x[start:stop] = value
    return x
