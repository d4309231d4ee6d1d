# loses test_derives_any_function: value, not slope
def derivative(f, xs):
    return f(xs)
