# loses test_keeps_dtype_and_forgets_contents: not filled


def reshaped_fill(a, rows, cols, value):
    b = a.clone().reshape(rows, cols)
    if value:
        b[:] = value
    return b
