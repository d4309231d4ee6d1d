# right: a leaf of its own for each gradient
def detached_product(x):
    first, second = (x.detach().clone().requires_grad_() for _ in range(2))
    ((first * first).data * first).sum().backward()
    second.square().sum().backward()
    return first.grad, second.grad
