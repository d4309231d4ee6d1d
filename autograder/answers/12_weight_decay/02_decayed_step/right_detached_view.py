# right: through a detached view
def decayed_step(w, lr, wd):
    view = w.detach()
    view *= 1.0 - lr * wd
    if w.grad is not None:
        view -= w.grad * lr
    w.grad = None
    return w
