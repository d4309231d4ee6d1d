# loses test_sees_through_slices: data_ptr
def identity_and_memory(a, b):
    return a is b, a.data_ptr() - a.storage_offset() == b.data_ptr() - b.storage_offset()
