# loses test_w_moves: without no_grad
def sgd_step(w, lr):
    w -= lr * w.grad
    w.grad.zero_()
    return w
