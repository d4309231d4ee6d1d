# loses test_w_moves: unused parameter
def sgd_step(w, lr):
    w.data /= 2
    w.grad = None
    return w
