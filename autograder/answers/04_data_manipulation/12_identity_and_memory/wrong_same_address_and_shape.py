# loses test_sees_through_slices, test_sees_through_transposes_and_detach: one answer for both
def identity_and_memory(a, b):
    same_memory = a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()
    same_object = same_memory and a.shape == b.shape and a.stride() == b.stride()
    return same_object, same_memory
