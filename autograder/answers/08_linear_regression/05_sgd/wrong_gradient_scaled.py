# loses test_clears_the_gradients: gradient left
def sgd(params, lr, batch_size):
    for p in params:
        if p.grad is not None:
            p.data -= p.grad.mul_(lr / batch_size)
