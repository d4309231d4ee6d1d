# right: a leaf of its own and backward
def derivative(f, xs):
    x = xs.clone().requires_grad_(True)
    f(x).sum().backward()
    return x.grad
