# loses test_w_moves: in-place on a leaf
def decayed_step(w, lr, wd):
    w *= 1 - lr * wd
    if w.grad is not None:
        w -= lr * w.grad
    w.grad = None
    return w
