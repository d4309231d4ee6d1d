# loses test_keeps_object_and_memory, test_allocates_nothing, test_fits_other_layouts_and_dtypes: storage swapped
def write_into(z, x, y):
    return z.set_((x + y).to(z.dtype))
