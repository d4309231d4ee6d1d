# loses test_w_moves: None in a computation
def sgd_step(w, lr):
    w.grad = None
    w.data -= lr * w.grad
    return w
