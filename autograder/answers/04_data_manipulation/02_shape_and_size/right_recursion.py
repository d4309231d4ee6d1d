# right: the first length times the rest
def _count(shape):
    return shape[0] * _count(shape[1:]) if shape else 1


def shape_and_size(x):
    return tuple(x.size()), _count(x.shape)
