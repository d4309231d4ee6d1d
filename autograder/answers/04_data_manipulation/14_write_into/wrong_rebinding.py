# loses test_z_holds_the_sum: rebinding
def write_into(z, x, y):
    z = x + y
    return z
