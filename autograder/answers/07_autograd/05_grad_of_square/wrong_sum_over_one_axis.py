# loses test_gradient_of_any_shape: shape of the gradient
def grad_of_square(x):
    y = (x * x).sum(0)
    y.backward()
    return x.grad
