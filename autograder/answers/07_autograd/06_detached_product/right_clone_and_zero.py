# right: backward twice, a copy kept and x.grad cleared
def detached_product(x):
    y = x * x
    u = y.detach()
    (u * x).sum().backward()
    first = x.grad.clone()
    x.grad.zero_()
    y.sum().backward()
    return first, x.grad
