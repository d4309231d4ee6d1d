# loses test_takes_the_seams, test_gradient_is_right: nan or infinity
def huber_loss(y_hat, y):
    e = y_hat - y
    near = (e.abs() <= 1).to(e.dtype)
    return near * (e * e / 2) + (1 - near) * (e.abs() - 0.5)
