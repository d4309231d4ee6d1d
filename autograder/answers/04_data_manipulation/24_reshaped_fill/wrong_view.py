# loses test_fills_b_and_leaves_a: writes through the view
def reshaped_fill(a, rows, cols, value):
    b = a.view(rows, cols)
    b.fill_(value)
    return b
