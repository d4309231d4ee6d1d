# loses test_tells_object_from_memory: compares values
def identity_and_memory(a, b):
    return a is b, set(a.flatten().tolist()) == set(b.flatten().tolist())
