# loses test_refuses_a_wrong_size: wrong exception
def reshaped_fill(a, rows, cols, value):
    if a.numel() != rows * cols:
        raise ValueError("wrong size")
    return a.new_full((rows, cols), value)
