# loses test_tells_shape_and_count: number of dimensions
def shape_and_size(x):
    return x.shape, x.ndim
