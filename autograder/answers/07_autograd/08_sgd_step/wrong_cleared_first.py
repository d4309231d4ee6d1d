# loses test_w_moves: not moved
def sgd_step(w, lr):
    w.grad.zero_()
    w.data -= lr * w.grad
    return w
