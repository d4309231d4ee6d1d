# loses test_gives_both_gradients: no graph
def detached_product(x):
    y = x * x
    z = (y * x).detach()
    z.sum().backward()
    first = x.grad.clone()
    x.grad.zero_()
    y.sum().backward()
    return first, x.grad
