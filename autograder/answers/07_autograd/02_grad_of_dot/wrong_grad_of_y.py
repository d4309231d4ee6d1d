# loses test_gives_the_gradient: grad is None
def grad_of_dot(x):
    y = 2 * x.dot(x)
    y.backward()
    return y.grad
