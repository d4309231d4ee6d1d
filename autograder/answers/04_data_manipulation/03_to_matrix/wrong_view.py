# loses test_takes_a_transposed_x: view on non-contiguous
def to_matrix(x, rows, cols):
    return x.view(rows, cols)
