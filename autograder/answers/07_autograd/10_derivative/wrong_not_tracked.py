# loses test_derives_any_function: no graph
def derivative(f, xs):
    f(xs).sum().backward()
    return xs.grad
