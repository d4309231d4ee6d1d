# loses test_pairs_other_shapes, test_refuses_another_size, test_gradient_reaches_y_hat, test_is_vectorised: broadcast
def squared_loss(y_hat, y):
    return (y_hat - y) ** 2 / 2
