# loses test_keeps_object_and_memory: other object
def add_in_place(x, y):
    x += y
    return x[:]
