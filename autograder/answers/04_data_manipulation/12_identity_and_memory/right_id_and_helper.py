# right: ids of objects that are alive, and a helper for the memory
def begins(tensor):
    return tensor.untyped_storage().data_ptr()


def identity_and_memory(a, b):
    same_object = id(a) == id(b)
    same_memory = begins(a) == begins(b)
    return same_object, same_memory
