# loses test_derives_any_function: mean
def derivative(f, xs):
    x = xs.clone().requires_grad_()
    f(x).mean().backward()
    return x.grad
