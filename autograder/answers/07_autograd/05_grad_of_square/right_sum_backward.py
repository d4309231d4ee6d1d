# right: sums and runs backward
def grad_of_square(x):
    y = x * x
    y.sum().backward()
    return x.grad
