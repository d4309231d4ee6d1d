# loses test_gives_both_gradients: detached x
def detached_product(x):
    y = x * x
    z = y * x.detach()
    z.sum().backward(retain_graph=True)
    first = x.grad.clone()
    x.grad.zero_()
    y.sum().backward()
    return first, x.grad
