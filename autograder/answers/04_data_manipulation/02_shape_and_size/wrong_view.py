# loses test_takes_any_tensor: view of a non-contiguous tensor
def shape_and_size(x):
    return x.shape, x.view(-1).shape[0]
