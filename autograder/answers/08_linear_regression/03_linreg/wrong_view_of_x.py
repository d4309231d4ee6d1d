# loses test_takes_other_inputs: view of a non-contiguous tensor
def linreg(X, w, b):
    return X.view(-1).view(X.shape) @ w + b
