# loses test_gives_probabilities: no softmax
def softmax_net(X, W, b):
    return X.flatten(1) @ W + b
