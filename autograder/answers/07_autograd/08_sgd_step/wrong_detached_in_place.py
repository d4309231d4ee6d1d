# loses test_w_stays_a_tracked_leaf: requires_grad lost
def sgd_step(w, lr):
    w.detach_()
    w -= lr * w.grad
    w.grad = None
    return w
