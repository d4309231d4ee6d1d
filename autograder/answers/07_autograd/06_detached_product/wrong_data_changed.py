# loses test_gives_both_gradients: input changed
def detached_product(x):
    y = x * x
    u = y.detach()
    (u * x).sum().backward()
    first = x.grad.clone()
    x.grad.zero_()
    y.sum().backward()
    x.requires_grad_(False)
    return first, x.grad
