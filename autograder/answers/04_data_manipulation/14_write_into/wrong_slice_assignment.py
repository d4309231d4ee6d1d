# loses test_allocates_nothing: hidden temporary
def write_into(z, x, y):
    z[:] = x + y
    return z
