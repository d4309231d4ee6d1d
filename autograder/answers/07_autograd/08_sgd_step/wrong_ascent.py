# loses test_w_moves: ascent
def sgd_step(w, lr):
    w.data += lr * w.grad
    w.grad = None
    return w
