# loses test_gives_the_gradient: wrong device
def grad_of_dot(x):
    (2 * x.dot(x)).backward()
    return x.grad.cpu()
