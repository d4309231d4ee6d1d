# right: bytes over bytes of one element
def shape_and_size(x):
    return tuple(x.shape), x.nbytes // x.itemsize
