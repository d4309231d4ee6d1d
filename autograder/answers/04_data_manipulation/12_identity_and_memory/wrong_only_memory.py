# loses test_tells_object_from_memory: one answer for both
def identity_and_memory(a, b):
    same = a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()
    return same, same
