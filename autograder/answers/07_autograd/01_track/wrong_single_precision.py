# loses test_x_records_gradients: wrong dtype
def track(x):
    return x.float().requires_grad_()
