# loses test_gives_the_gradient: wrong dtype
def quadratic_gradient(A, x):
    return (A + A.T).float() @ x.float()
