# loses test_w_moves: none
def sgd_step(w, lr):
    w.data -= lr * w.grad.sign()
    w.grad = None
    return w
