# loses test_gives_both_gradients: mean
def detached_product(x):
    y = x * x
    u = y.detach()
    (u * x).mean().backward()
    first = x.grad.clone()
    x.grad.zero_()
    y.mean().backward()
    return first, x.grad
