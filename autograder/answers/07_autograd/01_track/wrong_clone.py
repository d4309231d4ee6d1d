# loses test_x_records_gradients: clone
def track(x):
    return x.clone().requires_grad_()
