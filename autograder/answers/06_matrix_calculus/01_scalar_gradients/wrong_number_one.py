# loses test_gives_the_gradients: scalar 1
def scalar_gradients(x, a):
    return 1, 2 * x, a
