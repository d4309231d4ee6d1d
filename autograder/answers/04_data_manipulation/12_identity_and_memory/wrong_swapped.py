# loses test_tells_object_from_memory: swapped
def identity_and_memory(a, b):
    return a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr(), a is b
