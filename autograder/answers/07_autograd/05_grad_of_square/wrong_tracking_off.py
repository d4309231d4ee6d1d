# loses test_gradient_of_a_vector: input changed
def grad_of_square(x):
    (x * x).sum().backward()
    gradient = x.grad.clone()
    x.requires_grad_(False)
    return gradient
