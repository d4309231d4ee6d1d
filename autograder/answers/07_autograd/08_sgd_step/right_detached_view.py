# right: writes through a detached view
def sgd_step(w, lr):
    step = w.grad.mul(lr)
    w.detach().copy_(w.detach() - step)
    w.grad.fill_(0)
    return w
