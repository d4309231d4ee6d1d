# loses test_works_without_a_gradient: None case
def fresh_grad(x):
    x.grad.zero_()
    x.sum().backward()
    return x.grad
