# loses test_gradient_of_a_vector: two passes
def grad_of_square(x):
    y = (x * x).sum()
    y.backward(retain_graph=True)
    y.backward()
    return x.grad
