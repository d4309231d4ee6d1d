# loses test_gives_both_gradients: attribute of None
def detached_product(x):
    y = x * x
    u = y.detach()
    x.grad.zero_()
    (u * x).sum().backward()
    first = x.grad.clone()
    x.grad.zero_()
    y.sum().backward()
    return first, x.grad
