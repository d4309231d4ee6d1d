# right: multiplies the lengths
def shape_and_size(x):
    count = 1
    for d in range(x.dim()):
        count *= x.size(d)
    return x.size(), count
