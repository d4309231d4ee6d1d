# loses test_gives_the_gradient: cleared
def grad_of_dot(x):
    (2 * x.dot(x)).backward()
    gradient = x.grad
    x.grad.zero_()
    return gradient
