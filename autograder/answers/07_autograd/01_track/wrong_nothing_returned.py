# loses test_x_records_gradients: nothing returned
def track(x):
    x.requires_grad_()
