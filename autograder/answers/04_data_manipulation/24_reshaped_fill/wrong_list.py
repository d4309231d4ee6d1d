# loses test_fills_b_and_leaves_a: wrong type
def reshaped_fill(a, rows, cols, value):
    return [[value] * cols] * rows
