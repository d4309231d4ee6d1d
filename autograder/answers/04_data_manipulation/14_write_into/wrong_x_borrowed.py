# loses test_z_holds_the_sum: input changed
def write_into(z, x, y):
    if x.shape == z.shape and x.dtype == z.dtype:
        x += y
        z.copy_(x)
        x -= y
    else:
        z.copy_(x)
        z += y
    return z
