# loses test_x_records_gradients: misspelt attribute
def track(x):
    x.require_grad = True
    return x
