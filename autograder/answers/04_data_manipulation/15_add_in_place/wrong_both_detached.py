# loses test_autograd_sees_the_write: no gradient arrives


def add_in_place(x, y):
    x.detach().add_(y.detach())
    return x
