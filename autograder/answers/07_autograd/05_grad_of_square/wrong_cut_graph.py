# loses test_gradient_of_a_vector: no graph
def grad_of_square(x):
    y = (x * x).detach()
    y.sum().backward()
    return x.grad
