# loses test_fills_b_and_leaves_a: none
def reshaped_fill(a, rows, cols, value):
    b = a.reshape(rows, cols).clone()
    b[0] = value
    return b
