# loses test_gradient_of_a_vector: grad is None
def grad_of_square(x):
    y = x * x
    y.sum().backward()
    return y.grad
