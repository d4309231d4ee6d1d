# loses test_fills_b_and_leaves_a: writes through the view
def reshaped_fill(a, rows, cols, value):
    b = a.to(a.dtype).reshape(rows, cols)
    b[:] = value
    return b
