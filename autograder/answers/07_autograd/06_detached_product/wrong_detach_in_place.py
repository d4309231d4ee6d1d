# loses test_gives_both_gradients: y cut too
def detached_product(x):
    y = x * x
    u = y.detach_()
    (u * x).sum().backward()
    first = x.grad.clone()
    x.grad.zero_()
    y.sum().backward()
    return first, x.grad
