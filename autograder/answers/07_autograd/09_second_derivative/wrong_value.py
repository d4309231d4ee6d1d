# loses test_derives_twice: value, not slope
def second_derivative(f, x):
    return f(x.detach())
