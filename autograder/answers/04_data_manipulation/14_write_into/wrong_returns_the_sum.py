# loses test_keeps_object_and_memory, test_allocates_nothing, test_fits_other_layouts_and_dtypes: other object
def write_into(z, x, y):
    total = x + y
    z[:] = total
    return total
