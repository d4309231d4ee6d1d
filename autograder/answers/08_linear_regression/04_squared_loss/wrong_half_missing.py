# loses test_gives_each_loss: half missing
def squared_loss(y_hat, y):
    return (y_hat - y.reshape(y_hat.shape)) ** 2
