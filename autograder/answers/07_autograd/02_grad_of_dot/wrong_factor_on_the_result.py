# loses test_backward_fills_the_grad: other grad
def grad_of_dot(x):
    x.dot(x).backward()
    return 2 * x.grad
