# loses test_derives_any_function: raised
def derivative(f, xs):
    x = xs.clone().requires_grad_()
    f(x).backward()
    return x.grad
