# loses test_gives_the_gradient: kept dimension
def quadratic_gradient(A, x):
    return x[None] @ (A + A.T)
