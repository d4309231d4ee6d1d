# loses test_keeps_the_reading_order: wrong type
def to_matrix(x, rows, cols):
    return x.reshape(rows, cols).tolist()
