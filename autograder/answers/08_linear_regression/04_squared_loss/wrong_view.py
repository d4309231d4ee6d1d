# loses test_pairs_other_shapes: view of a non-contiguous tensor
def squared_loss(y_hat, y):
    return (y_hat - y.view(y_hat.shape)) ** 2 / 2
