# loses test_gives_both_gradients: not detached
def detached_product(x):
    y = x * x
    u = y.clone()
    (u * x).sum().backward(retain_graph=True)
    first = x.grad
    y.sum().backward()
    return first, x.grad
