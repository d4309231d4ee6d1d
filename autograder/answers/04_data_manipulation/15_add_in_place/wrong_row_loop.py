# loses test_autograd_sees_the_write, test_is_vectorised: in-place on a view
def add_in_place(x, y):
    for row, other in zip(x, y.expand_as(x)):
        row += other
    return x
