# loses test_gradient_of_a_vector: cleared
def grad_of_square(x):
    (x * x).sum().backward()
    gradient = x.grad
    x.grad.zero_()
    return gradient
