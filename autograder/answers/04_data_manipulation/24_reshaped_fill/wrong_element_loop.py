# loses test_copies_once: element loop
def reshaped_fill(a, rows, cols, value):
    b = a.clone().reshape(rows, cols)
    for row in range(rows):
        for column in range(cols):
            b[row, column] = value
    return b
