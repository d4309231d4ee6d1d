# right: one number and one range
def slices(x):
    return x[-1], x[1:3]
