# loses test_tells_object_from_memory: one answer for both
def identity_and_memory(a, b):
    same = a is b
    return same, same
