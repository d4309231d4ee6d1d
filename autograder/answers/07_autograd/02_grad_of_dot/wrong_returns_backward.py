# loses test_gives_the_gradient: nothing returned
def grad_of_dot(x):
    return (2 * x.dot(x)).backward()
