# loses test_allocates_nothing: hidden temporary
def write_into(z, x, y):
    return z.copy_(x + y)
