# loses test_fills_b_and_leaves_a: not filled
def reshaped_fill(a, rows, cols, value):
    return a.reshape(rows, cols).clone()
