# loses test_derives_any_function: nothing returned
def derivative(f, xs):
    x = xs.clone().requires_grad_().reshape(xs.shape) * 1
    f(x).sum().backward()
    return x.grad
