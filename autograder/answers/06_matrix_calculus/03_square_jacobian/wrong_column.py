# loses test_gives_the_jacobian: wrong shape
def square_jacobian(x):
    return 2 * x[:, None]
