# loses test_tells_shape_and_count: swapped
def shape_and_size(x):
    return tuple(reversed(x.shape)), x.numel()
