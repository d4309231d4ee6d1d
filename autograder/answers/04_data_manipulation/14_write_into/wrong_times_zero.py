# loses test_z_holds_the_sum: old contents
def write_into(z, x, y):
    z *= 0
    z += x
    z += y
    return z
