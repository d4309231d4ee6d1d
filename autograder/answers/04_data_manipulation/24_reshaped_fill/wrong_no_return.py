# loses test_fills_b_and_leaves_a: nothing returned
def reshaped_fill(a, rows, cols, value):
    b = a.clone().reshape(rows, cols)
    b[:] = value
