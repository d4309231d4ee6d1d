# loses test_gives_each_loss: input changed
def squared_loss(y_hat, y):
    y -= y_hat.detach().reshape(y.shape)
    return y.reshape(y_hat.shape) ** 2 / 2
