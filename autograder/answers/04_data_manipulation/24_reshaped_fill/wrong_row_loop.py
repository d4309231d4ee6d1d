# loses test_copies_once: element loop


def reshaped_fill(a, rows, cols, value):
    b = a.clone().reshape(rows, cols)
    for i in range(rows):
        b[i] = value
    return b
