# loses test_allocates_nothing: hidden temporary
def add_in_place(x, y):
    x += y.expand(x.shape).clone()
    return x
