# loses test_w_stays_a_tracked_leaf: requires_grad lost
def sgd_step(w, lr):
    w.requires_grad_(False)
    w -= lr * w.grad
    w.grad = None
    return w
