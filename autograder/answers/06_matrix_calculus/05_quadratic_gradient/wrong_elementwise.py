# loses test_gives_the_gradient: wrong shape
def quadratic_gradient(A, x):
    return A * x + A.T * x
