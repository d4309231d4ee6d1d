# loses test_derives_any_function: finite differences
def derivative(f, xs):
    h = 1e-3
    xs += h
    above = f(xs)
    xs -= 2 * h
    below = f(xs)
    xs += h
    return (above - below) / (2 * h)
