# loses test_x_records_gradients: wrong type
def track(x):
    x.requires_grad_()
    return x.requires_grad
