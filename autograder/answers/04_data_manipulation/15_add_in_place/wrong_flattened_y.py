# loses test_autograd_sees_the_write, test_takes_a_row_of_a_matrix, test_broadcasts_y: in-place on a leaf


def add_in_place(x, y):
    x.view(-1)[:] += y.expand(x.shape).reshape(-1)
    return x
