# loses test_derives_any_function: grad is None
def derivative(f, xs):
    x = xs.clone().requires_grad_().reshape(xs.shape) * 1
    f(x).sum().backward()
    return x.grad
