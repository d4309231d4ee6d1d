# loses test_tells_shape_and_count: method without brackets
def shape_and_size(x):
    return x.shape, x.size * 1
