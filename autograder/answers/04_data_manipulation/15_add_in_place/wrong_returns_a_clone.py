# loses test_keeps_object_and_memory, test_allocates_nothing: other object
def add_in_place(x, y):
    x += y
    return x.clone()
