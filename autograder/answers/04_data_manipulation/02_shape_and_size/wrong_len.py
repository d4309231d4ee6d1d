# loses test_tells_shape_and_count: len
def shape_and_size(x):
    return x.shape, len(x)
