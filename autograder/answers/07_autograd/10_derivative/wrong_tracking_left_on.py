# loses test_derives_any_function: tracking left on
def derivative(f, xs):
    xs.requires_grad_()
    f(xs).sum().backward()
    return xs.grad
