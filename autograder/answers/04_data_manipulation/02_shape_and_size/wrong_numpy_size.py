# loses test_takes_any_tensor: dtype that NumPy lacks


def shape_and_size(x):
    return x.shape, x.detach().cpu().numpy().size
