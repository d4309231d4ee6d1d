# loses test_x_records_gradients: detached
def track(x):
    x = x.data
    x.requires_grad_(True)
    return x
