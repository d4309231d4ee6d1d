# loses test_w_moves: lr missing
def sgd_step(w, lr):
    w.data -= w.grad
    w.grad = None
    return w
