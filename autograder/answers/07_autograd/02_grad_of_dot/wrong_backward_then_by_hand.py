# loses test_backward_fills_the_grad: grad assigned
def grad_of_dot(x):
    y = 2 * x.dot(x)
    y.backward()
    return 4 * x.detach()
