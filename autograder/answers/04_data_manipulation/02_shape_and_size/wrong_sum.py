# loses test_tells_shape_and_count: sum of lengths
def shape_and_size(x):
    return x.shape, sum(x.shape)
