# loses test_derives_any_function: finite differences
def derivative(f, xs):
    h = 1e-4
    return (f(xs + h) - f(xs)) / h
