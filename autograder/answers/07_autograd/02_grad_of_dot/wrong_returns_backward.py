# loses test_gives_the_gradient: returned backward()
def grad_of_dot(x):
    return (2 * x.dot(x)).backward()
