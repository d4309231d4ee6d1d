# loses test_tells_object_from_memory: ids of temporaries
def identity_and_memory(a, b):
    return id(a.data) == id(b.data), a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()
