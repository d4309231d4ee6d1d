# loses test_autograd_sees_the_write: behind autograd's back
def add_in_place(x, y):
    x.data.add_(y)
    return x
