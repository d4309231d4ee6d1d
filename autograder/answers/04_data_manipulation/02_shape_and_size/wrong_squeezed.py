# loses test_takes_any_tensor: wrong length
def shape_and_size(x):
    return x.squeeze().shape, x.numel()
