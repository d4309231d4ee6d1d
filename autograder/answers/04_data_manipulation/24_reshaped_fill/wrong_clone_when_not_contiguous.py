# loses test_fills_b_and_leaves_a: writes through the view
def reshaped_fill(a, rows, cols, value):
    b = a.reshape(rows, cols)
    if not a.is_contiguous():
        b = b.clone()
    b[:] = value
    return b
