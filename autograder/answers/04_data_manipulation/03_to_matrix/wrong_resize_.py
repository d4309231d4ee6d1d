# loses test_keeps_the_reading_order: resize_
def to_matrix(x, rows, cols):
    return x.resize_(rows, cols)
