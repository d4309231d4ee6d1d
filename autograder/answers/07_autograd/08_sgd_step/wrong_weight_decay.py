# loses test_w_moves: grad not used
def sgd_step(w, lr):
    w.data -= lr * w.data
    w.grad = None
    return w
