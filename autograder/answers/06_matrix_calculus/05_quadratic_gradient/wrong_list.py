# loses test_gives_the_gradient: wrong type
def quadratic_gradient(A, x):
    return ((A + A.T) @ x).tolist()
