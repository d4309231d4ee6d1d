# right: the length of x laid flat
def shape_and_size(x):
    return x.shape, len(x.flatten())
