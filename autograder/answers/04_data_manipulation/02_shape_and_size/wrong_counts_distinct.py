# loses test_takes_any_tensor: none
def shape_and_size(x):
    return x.shape, len(x.unique())
