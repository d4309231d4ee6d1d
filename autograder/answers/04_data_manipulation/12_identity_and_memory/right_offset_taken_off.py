# right: the first element's address minus its offset
def start_of_storage(t):
    return t.data_ptr() - t.storage_offset() * t.element_size()


identity_and_memory = lambda a, b: (a is b, start_of_storage(a) == start_of_storage(b))
