# loses test_gives_the_jacobian: diagonal only
def square_jacobian(x):
    return 2 * x[:, None]
