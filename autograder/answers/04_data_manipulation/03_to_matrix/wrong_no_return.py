# loses test_keeps_the_reading_order: nothing returned
def to_matrix(x, rows, cols):
    x = x.reshape(rows, cols)
