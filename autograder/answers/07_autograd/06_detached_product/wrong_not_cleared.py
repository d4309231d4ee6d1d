# loses test_gives_both_gradients: not cleared
def detached_product(x):
    y = x * x
    u = y.detach()
    (u * x).sum().backward()
    first = x.grad.clone()
    y.sum().backward()
    return first, x.grad
