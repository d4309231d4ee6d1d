# loses test_gradient_is_zero_at_zero: gradient 1 at 0
def relu(X):
    return X * (X >= 0)
