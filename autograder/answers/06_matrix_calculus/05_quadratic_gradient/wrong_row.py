# loses test_gives_the_gradient: wrong shape
def quadratic_gradient(A, x):
    return x[None] @ (A + A.T)
