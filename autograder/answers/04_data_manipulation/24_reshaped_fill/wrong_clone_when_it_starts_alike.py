# loses test_leaves_other_layouts: clone only when contiguous
def reshaped_fill(a, rows, cols, value):
    b = a.reshape(rows, cols)
    if a.storage_offset() == 0:
        b = b.clone()
    b[:] = value
    return b
