# loses test_fills_b_and_leaves_a: input changed
def reshaped_fill(a, rows, cols, value):
    saved = a.clone()
    b = a.reshape(rows, cols)
    b[:] = value
    result = b.clone()
    a.copy_(saved)
    return result
