# right: e times the clamped e
def huber_loss(y_hat, y):
    e = y_hat - y
    c = e.clamp(-1, 1)
    return c * e - c * c / 2
