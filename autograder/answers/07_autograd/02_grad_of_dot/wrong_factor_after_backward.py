# loses test_backward_fills_the_grad: grad assigned
def grad_of_dot(x):
    x.dot(x).backward()
    x.grad *= 2
    return x.grad
