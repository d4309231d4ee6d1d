# loses test_x_records_gradients: misspelt attribute
def track(x):
    x.requires_grad_ = True
    return x
