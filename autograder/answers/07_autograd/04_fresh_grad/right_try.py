# right: try and except
def fresh_grad(x):
    try:
        x.grad.data.fill_(0.0)
    except AttributeError:
        pass
    y = x
    while y.dim():
        y = y.sum(0)
    y.backward()
    return x.grad
