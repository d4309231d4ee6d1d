# loses test_fills_b_and_leaves_a: other shape
def reshaped_fill(a, rows, cols, value):
    b = a.clone()
    b.reshape(rows, cols)
    b[:] = value
    return b
