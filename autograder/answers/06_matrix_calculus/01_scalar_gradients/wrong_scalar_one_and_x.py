# loses test_gives_the_gradients: scalar 1
def scalar_gradients(x, a):
    return x.new_ones(1), x, a
