# loses test_gives_the_gradient: autograd
def least_squares_gradient(X, w, y):
    w = w.detach().clone().requires_grad_()
    ((X @ w - y) ** 2).sum().backward()
    return w.grad
