# loses test_gives_the_gradient: wrong sign
def quadratic_gradient(A, x):
    return A @ x - A.T @ x
