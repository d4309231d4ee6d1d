# loses test_tells_shape_and_count: nothing returned
def shape_and_size(x):
    print(x.shape, x.numel())
