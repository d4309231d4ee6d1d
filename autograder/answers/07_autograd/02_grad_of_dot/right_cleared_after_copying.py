# right: copies x.grad, then clears it
def grad_of_dot(x):
    y = 2 * (x * x).sum()
    y.backward()
    gradient = x.grad.clone()
    x.grad.zero_()
    return gradient
