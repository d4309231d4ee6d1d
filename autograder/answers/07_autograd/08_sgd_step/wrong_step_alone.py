# loses test_w_moves: step alone
def sgd_step(w, lr):
    return lr * w.grad
