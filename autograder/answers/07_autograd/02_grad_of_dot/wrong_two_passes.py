# loses test_gives_the_gradient: two passes
def grad_of_dot(x):
    y = 2 * x.dot(x)
    y.backward(retain_graph=True)
    y.backward()
    return x.grad
