# loses test_allocates_nothing, test_fits_other_layouts_and_dtypes: hidden temporary
def write_into(z, x, y):
    z.reshape(-1)[:] = (x + y).reshape(-1)
    return z
