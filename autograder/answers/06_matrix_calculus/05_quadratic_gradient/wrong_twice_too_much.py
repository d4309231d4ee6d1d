# loses test_gives_the_gradient: wrong factor
def quadratic_gradient(A, x):
    return 2 * (A + A.T) @ x
