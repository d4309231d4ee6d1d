# loses test_derives_any_function: tracking left on
def derivative(f, xs):
    xs.requires_grad_()
    f(xs).sum().backward()
    xs.requires_grad_(False)
    return xs.grad.clone()
