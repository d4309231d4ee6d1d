# loses test_is_a_view: needless copy
def to_matrix(x, rows, cols):
    return x.clone().reshape(rows, cols)
