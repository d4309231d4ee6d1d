# loses test_keeps_dtype_and_forgets_contents: old contents
def reshaped_fill(a, rows, cols, value):
    return a.reshape(rows, cols).mul(0).add_(value)
