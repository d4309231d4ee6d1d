# loses test_gives_the_gradient: product rule half
def quadratic_gradient(A, x):
    return A.T @ x
