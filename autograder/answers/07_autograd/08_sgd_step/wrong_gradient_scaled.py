# loses test_clears_the_gradient: gradient left
def sgd_step(w, lr):
    w.data -= w.grad.mul_(lr)
    return w
