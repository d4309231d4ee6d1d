# right: recording off and on again
def sgd_step(w, lr):
    w.requires_grad_(False)
    w.sub_(w.grad * lr)
    w.requires_grad_(True)
    del w.grad
    return w
