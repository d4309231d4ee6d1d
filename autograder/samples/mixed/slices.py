def slices(x):
    return x[-1], x[1:3]
