# loses test_gradient_of_a_vector: backward on a vector
def grad_of_square(x):
    y = x * x
    y.backward()
    return x.grad
