# loses test_fills_b_and_leaves_a: clone after the write
def reshaped_fill(a, rows, cols, value):
    b = a.reshape(rows, cols)
    b[:] = value
    return b.clone()
