# loses test_gives_each_loss: absolute
def huber_loss(y_hat, y):
    return (y_hat - y).abs()
