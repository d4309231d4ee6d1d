# loses test_tells_shape_and_count: input changed
def shape_and_size(x):
    shape = x.shape
    return shape, len(x.resize_(x.numel()))
