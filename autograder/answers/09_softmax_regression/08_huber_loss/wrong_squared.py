# loses test_gives_each_loss: squared
def huber_loss(y_hat, y):
    return (y_hat - y) ** 2 / 2
