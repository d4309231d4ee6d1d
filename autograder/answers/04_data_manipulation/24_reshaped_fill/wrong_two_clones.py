# loses test_copies_once: copied twice
def reshaped_fill(a, rows, cols, value):
    b = a.clone().reshape(rows, cols).clone()
    b[:] = value
    return b
