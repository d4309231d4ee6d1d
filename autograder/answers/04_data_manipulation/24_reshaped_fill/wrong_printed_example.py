# loses test_fills_b_and_leaves_a: unused parameter
def reshaped_fill(a, rows, cols, value):
    return a.reshape(rows, cols).clone().fill_(2)
