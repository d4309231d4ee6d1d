# loses test_gradient_of_a_vector: returned backward()
def grad_of_square(x):
    y = x * x
    return y.sum().backward()
