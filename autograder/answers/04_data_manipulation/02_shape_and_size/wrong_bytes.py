# loses test_tells_shape_and_count: bytes
def shape_and_size(x):
    return x.shape, x.nbytes
