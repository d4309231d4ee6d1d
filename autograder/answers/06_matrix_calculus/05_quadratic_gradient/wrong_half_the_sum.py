# loses test_gives_the_gradient: wrong factor
def quadratic_gradient(A, x):
    return (A + A.T) @ x / 2
