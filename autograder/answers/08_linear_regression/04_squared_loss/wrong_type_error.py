# loses test_refuses_another_size: wrong exception
def squared_loss(y_hat, y):
    if y.numel() != y_hat.numel():
        raise TypeError("sizes differ")
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2
