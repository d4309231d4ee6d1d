# loses test_gives_the_jacobian: diagonal as a vector
def square_jacobian(x):
    return x
