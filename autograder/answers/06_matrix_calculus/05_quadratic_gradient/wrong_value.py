# loses test_gives_the_gradient: value, not gradient
def quadratic_gradient(A, x):
    return x @ A @ x
