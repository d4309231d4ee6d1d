# loses test_gives_each_loss: no logarithm
def cross_entropy(y_hat, y):
    return -y_hat[range(len(y_hat)), y]
