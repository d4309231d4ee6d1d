# right: attribute and method
def shape_and_size(x):
    return x.shape, x.numel()
