# loses test_gives_the_gradient: input changed
def quadratic_gradient(A, x):
    A += A.T.clone()
    return A @ x
