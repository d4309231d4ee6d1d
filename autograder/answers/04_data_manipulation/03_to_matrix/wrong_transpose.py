# loses test_keeps_the_reading_order: reading order
def to_matrix(x, rows, cols):
    return x.reshape(cols, rows).T
