# loses test_z_holds_the_sum: old contents
def write_into(z, x, y):
    z += x
    z += y
    return z
