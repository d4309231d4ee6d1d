# loses test_gradient_of_a_vector: sum of x
def grad_of_square(x):
    x.sum().backward()
    return x.grad
