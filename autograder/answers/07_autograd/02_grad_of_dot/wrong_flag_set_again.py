# loses test_gives_the_gradient: grad is None
def grad_of_dot(x):
    y = 2 * x.detach().requires_grad_().dot(x.detach())
    y.backward()
    return x.grad
