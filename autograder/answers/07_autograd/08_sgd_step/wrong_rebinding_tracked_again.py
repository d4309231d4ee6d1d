# loses test_w_moves: rebinding
def sgd_step(w, lr):
    return (w - lr * w.grad).detach().requires_grad_()
