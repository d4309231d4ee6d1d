# loses test_w_moves: unused parameter
def sgd_step(w, lr):
    w.data -= 0.1 * w.grad
    w.grad = None
    return w
