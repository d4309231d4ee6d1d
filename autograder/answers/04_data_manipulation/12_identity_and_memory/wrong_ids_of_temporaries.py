# loses test_tells_object_from_memory: ids of temporaries
def identity_and_memory(a, b):
    return a is b, id(a.detach()) == id(b.detach())
