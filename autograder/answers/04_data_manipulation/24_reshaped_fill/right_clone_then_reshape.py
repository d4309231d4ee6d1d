# right: clones, reshapes, writes
def reshaped_fill(a, rows, cols, value):
    b = a.clone().reshape(rows, cols)
    b[:] = value
    return b
