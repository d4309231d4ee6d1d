# loses test_w_moves: sign of the gradient
def sgd_step(w, lr):
    w.data -= lr * w.grad.sign()
    w.grad = None
    return w
