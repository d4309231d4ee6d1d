# loses test_gradients_reach_w_and_b: cut off
def linreg(X, w, b):
    return X @ w.detach() + b
