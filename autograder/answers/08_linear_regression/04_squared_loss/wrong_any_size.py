# loses test_refuses_another_size: no exception
def squared_loss(y_hat, y):
    if y.numel() == y_hat.numel():
        y = y.reshape(y_hat.shape)
    return (y_hat - y.flatten()[: len(y_hat)].reshape(-1)[:1] if y.numel() != y_hat.numel() else y_hat - y) ** 2 / 2
