# right: a weight cut from the graph, whose own gradient cancels
def huber_loss(y_hat, y):
    e = (y_hat - y).abs()
    c = e.detach().clamp(max=1)
    return c * (e - c / 2)
