# loses test_takes_a_single_number: wrong type
def shape_and_size(x):
    return x.shape, x.numel() if x.dim() else True
