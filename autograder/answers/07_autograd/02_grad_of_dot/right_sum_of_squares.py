# right: sum of squares, returns a copy
def grad_of_dot(x):
    (x**2).sum().mul(2).backward()
    return x.grad.detach().clone()
