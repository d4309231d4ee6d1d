# right: through w.data
def sgd_step(w, lr):
    w.data.add_(w.grad, alpha=-lr)
    w.grad = None
    return w
