# loses test_gives_the_gradient: factor missing
def grad_of_dot(x):
    x.dot(x).backward()
    return x.grad
