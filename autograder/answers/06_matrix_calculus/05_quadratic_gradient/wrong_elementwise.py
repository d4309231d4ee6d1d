# loses test_gives_the_gradient: not summed
def quadratic_gradient(A, x):
    return A * x + A.T * x
