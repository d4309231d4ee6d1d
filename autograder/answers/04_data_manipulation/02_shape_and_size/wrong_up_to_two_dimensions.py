# loses test_tells_shape_and_count: none
def shape_and_size(x):
    return x.shape, x.size(0) * x.size(-1)
