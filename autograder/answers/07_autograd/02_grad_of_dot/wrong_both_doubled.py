# loses test_gives_the_gradient: two passes
def grad_of_dot(x):
    z = 2 * x
    z.dot(z).backward()
    return x.grad
