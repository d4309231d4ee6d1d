# loses test_pairs_other_shapes: y transposed
def squared_loss(y_hat, y):
    if y.dim() == 2 and y.shape == y_hat.shape[::-1]:
        y = y.T
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2
