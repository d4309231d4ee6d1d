# loses test_gives_both_gradients: backward of a non-scalar
def detached_product(x):
    y = x * x
    u = y.detach()
    (u * x).backward()
    first = x.grad.clone()
    x.grad.zero_()
    y.backward()
    return first, x.grad
