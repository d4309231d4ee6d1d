# loses test_gives_the_gradient: single precision
def quadratic_gradient(A, x):
    return ((A + A.T).float() @ x.float()).to(x.dtype)
