# loses test_gives_the_gradients: value, not gradient
def scalar_gradients(x, a):
    return x.sum(), x @ x, a @ x
