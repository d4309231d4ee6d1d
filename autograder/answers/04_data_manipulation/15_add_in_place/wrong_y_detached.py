# loses test_autograd_sees_the_write: no gradient arrives


def add_in_place(x, y):
    x += y.detach()
    return x
