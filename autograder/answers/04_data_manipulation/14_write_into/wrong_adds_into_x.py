# loses test_z_holds_the_sum: input changed
def write_into(z, x, y):
    x += y
    z.copy_(x)
    return z
