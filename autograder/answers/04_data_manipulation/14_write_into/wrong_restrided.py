# loses test_allocates_nothing, test_fits_other_layouts_and_dtypes: hidden temporary


def write_into(z, x, y):
    total = (x + y).to(z.dtype)
    z.as_strided_(total.shape, total.stride(), 0)
    z.copy_(total)
    return z
