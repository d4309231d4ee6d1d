# right: laid flat, and back
def squared_loss(y_hat, y):
    if y_hat.numel() != y.numel():
        raise ValueError("as many labels as predictions")
    e = y_hat.flatten() - y.flatten()
    return e.square().div(2).reshape(y_hat.shape)
