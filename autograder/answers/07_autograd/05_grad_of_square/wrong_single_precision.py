# loses test_gradient_of_any_shape: wrong dtype
def grad_of_square(x):
    leaf = x.detach().float().requires_grad_()
    (leaf * leaf).sum().backward()
    return leaf.grad
