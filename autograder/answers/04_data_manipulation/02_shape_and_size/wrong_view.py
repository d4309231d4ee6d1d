# loses test_takes_any_tensor: raised
def shape_and_size(x):
    return x.shape, x.view(-1).shape[0]
