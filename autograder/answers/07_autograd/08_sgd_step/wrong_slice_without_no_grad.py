# loses test_w_moves: without no_grad
def sgd_step(w, lr):
    w[:] = w - lr * w.grad
    w.grad = None
    return w
