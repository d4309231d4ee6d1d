# loses test_derives_twice: finite differences
def second_derivative(f, x):
    h = 1e-4
    v = x.detach().double()
    return ((f(v + h) - 2 * f(v) + f(v - h)) / h**2).to(x.dtype)
