# loses test_derives_any_function: finite differences
def derivative(f, xs):
    h = 1e-6
    x = xs.double()
    return ((f(x + h) - f(x - h)) / (2 * h)).to(xs.dtype)
