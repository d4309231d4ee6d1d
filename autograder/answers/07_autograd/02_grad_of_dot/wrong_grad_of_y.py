# loses test_gives_the_gradient: nothing returned
def grad_of_dot(x):
    y = 2 * x.dot(x)
    y.backward()
    return y.grad
