# right: reshapes, clones, fills in place
def reshaped_fill(a, rows, cols, value):
    return a.reshape(rows, cols).clone().fill_(value)
