# loses test_keeps_the_reading_order: other shape
def to_matrix(x, rows, cols):
    return x.reshape(cols, rows)
