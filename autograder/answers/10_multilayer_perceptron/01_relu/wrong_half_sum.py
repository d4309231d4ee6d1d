# loses test_takes_any_tensor, test_gradient_is_zero_at_zero: int input becomes float
def relu(X):
    return (X + X.abs()) / 2
