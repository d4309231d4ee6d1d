# loses test_refuses_a_wrong_size: wrong exception
def to_matrix(x, rows, cols):
    if x.numel() != rows * cols:
        raise ValueError("the number of elements does not fit")
    return x.reshape(rows, cols)
