# loses test_gives_the_gradient: input changed
def grad_of_dot(x):
    (2 * x.dot(x)).backward()
    x.requires_grad_(False)
    return x.grad
