# loses test_backward_fills_the_grad: grad assigned
def grad_of_dot(x):
    x.backward(4 * x.detach())
    return x.grad
