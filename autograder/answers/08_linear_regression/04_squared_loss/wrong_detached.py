# loses test_gradient_reaches_y_hat: cut off
def squared_loss(y_hat, y):
    return (y_hat.detach() - y.reshape(y_hat.shape)) ** 2 / 2
