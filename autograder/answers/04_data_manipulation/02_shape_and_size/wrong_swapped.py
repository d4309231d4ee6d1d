# loses test_tells_shape_and_count: swapped
def shape_and_size(x):
    return x.numel(), x.shape
