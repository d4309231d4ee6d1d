# loses test_takes_any_shape: wrong dtype
def detached_product(x):
    leaf = x.detach().float().requires_grad_()
    y = leaf * leaf
    (y.detach() * leaf).sum().backward()
    first = leaf.grad.clone()
    leaf.grad.zero_()
    y.sum().backward()
    return first, leaf.grad
