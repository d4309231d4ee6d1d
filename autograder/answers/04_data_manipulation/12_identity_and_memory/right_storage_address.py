# right: the object with `is`, the memory by where its storage begins
def identity_and_memory(a, b):
    return a is b, a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()
