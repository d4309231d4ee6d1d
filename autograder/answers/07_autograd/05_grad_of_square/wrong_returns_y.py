# loses test_gradient_of_a_vector: value, not gradient
def grad_of_square(x):
    y = x * x
    y.sum().backward()
    return y
