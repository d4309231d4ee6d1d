# loses test_gives_both_gradients: aliased results
def detached_product(x):
    y = x * x
    u = y.detach()
    (u * x).sum().backward()
    first = x.grad.detach()
    x.grad.zero_()
    y.sum().backward()
    return first, x.grad.clone()
