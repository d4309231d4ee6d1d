# loses test_tells_object_from_memory: one answer for both
def identity_and_memory(a, b):
    return a is b, a is b or a._base is b or b._base is a
