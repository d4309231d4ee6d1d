# loses test_tells_shape_and_count, test_takes_any_tensor: through NumPy
def shape_and_size(x):
    a = x.numpy()
    return a.shape, a.size
