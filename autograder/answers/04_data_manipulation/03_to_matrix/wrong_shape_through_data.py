# loses test_keeps_the_reading_order: resize_
def to_matrix(x, rows, cols):
    x.data = x.data.reshape(rows, cols)
    return x
