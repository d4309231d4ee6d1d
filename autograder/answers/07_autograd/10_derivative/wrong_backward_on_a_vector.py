# loses test_derives_any_function: backward on a vector
def derivative(f, xs):
    x = xs.clone().requires_grad_()
    f(x).backward()
    return x.grad
