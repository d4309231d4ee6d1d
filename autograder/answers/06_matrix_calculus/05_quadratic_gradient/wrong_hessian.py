# loses test_gives_the_gradient: Hessian, not gradient
def quadratic_gradient(A, x):
    return A + A.T
