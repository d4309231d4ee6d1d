# loses test_gives_the_gradient: autograd
def quadratic_gradient(A, x):
    x = x.clone().requires_grad_()
    (x @ A @ x).backward()
    return x.grad
