# loses test_gradient_of_a_vector: mean
def grad_of_square(x):
    y = x * x
    y.mean().backward()
    return x.grad
