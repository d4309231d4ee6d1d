# loses test_refuses_a_wrong_size: no exception
def to_matrix(x, rows, cols):
    return x.reshape(-1)[: rows * cols].reshape(rows, cols)
