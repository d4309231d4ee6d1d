# loses test_tells_shape_and_count: wrong type
def shape_and_size(x):
    return list(x.shape), x.numel()
