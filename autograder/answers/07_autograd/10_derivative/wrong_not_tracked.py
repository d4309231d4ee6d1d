# loses test_derives_any_function: raised
def derivative(f, xs):
    f(xs).sum().backward()
    return xs.grad
