# loses test_gradient_is_zero_at_zero: no gradient
def relu(X):
    return X.detach() * (X > 0)
