# loses test_gradient_of_a_vector: in-place on a leaf
def grad_of_square(x):
    x *= x
    x.sum().backward()
    return x.grad
