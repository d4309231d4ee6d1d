# loses test_x_records_gradients: clone
def track(x):
    x = x.detach().clone()
    x.requires_grad = True
    return x
