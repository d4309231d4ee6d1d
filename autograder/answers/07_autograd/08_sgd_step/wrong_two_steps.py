# loses test_w_moves: two steps
def sgd_step(w, lr):
    w.data -= lr * w.grad
    w.data -= lr * w.grad
    w.grad = None
    return w
