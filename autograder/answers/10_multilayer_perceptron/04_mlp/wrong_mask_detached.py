# loses test_gradients_reach_all_parameters: wrong gradient
def mlp(X, W1, b1, W2, b2):
    H = X.flatten(1) @ W1 + b1
    H = (H + H.detach().abs()) / 2
    return H @ W2 + b2
