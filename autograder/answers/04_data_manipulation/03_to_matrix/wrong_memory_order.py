# loses test_takes_a_transposed_x: order of memory
def to_matrix(x, rows, cols):
    if x.numel() != rows * cols:
        raise RuntimeError("the number of elements does not fit")
    return x.as_strided((rows, cols), (cols, 1))
