# loses test_tells_shape_and_count: list for tuple
def shape_and_size(x):
    return list(x.shape), x.numel()
