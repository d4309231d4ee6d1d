# loses test_gives_the_gradient: backward on a vector
def grad_of_dot(x):
    y = 2 * x * x
    y.backward()
    return x.grad
