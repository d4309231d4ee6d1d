# right: reshape_as and a product
def squared_loss(y_hat, y):
    e = y_hat - y.reshape_as(y_hat)
    return 0.5 * e * e
