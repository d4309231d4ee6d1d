# loses test_sees_through_slices: dtype compared


def identity_and_memory(a, b):
    shared = a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()
    return a is b, shared and a.dtype == b.dtype
