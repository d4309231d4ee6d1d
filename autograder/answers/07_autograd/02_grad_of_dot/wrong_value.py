# loses test_gives_the_gradient: value, not gradient
def grad_of_dot(x):
    y = 2 * x.dot(x)
    y.backward()
    return y
