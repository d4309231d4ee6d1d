# loses test_x_records_gradients: detached
def track(x):
    return x.detach().requires_grad_()
