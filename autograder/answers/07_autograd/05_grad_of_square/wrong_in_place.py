# loses test_gradient_of_a_vector: raised
def grad_of_square(x):
    x *= x
    x.sum().backward()
    return x.grad
