# loses test_keeps_the_reading_order: wrong shape
def to_matrix(x, rows, cols):
    return x.reshape(cols, rows)
