# loses test_tells_object_from_memory: list for tuple
def identity_and_memory(a, b):
    return [a is b, a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()]
