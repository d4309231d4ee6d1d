# right: through data
def decayed_step(w, lr, wd):
    w.data -= lr * wd * w.data
    if w.grad is not None:
        w.data -= lr * w.grad
        w.grad = None
    return w
