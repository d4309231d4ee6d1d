# loses test_is_vectorised: element loop
def grad_of_dot(x):
    y = 2 * sum(value * value for value in x)
    y.backward()
    return x.grad
