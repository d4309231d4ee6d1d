# loses test_pairs_other_shapes, test_gradient_reaches_y_hat, test_is_vectorised: shape of y
def squared_loss(y_hat, y):
    return (y_hat.reshape(y.shape) - y) ** 2 / 2
