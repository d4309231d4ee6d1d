# loses test_tells_object_from_memory: wrong type
def identity_and_memory(a, b):
    return int(a is b), int(a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr())
