# loses test_broadcasts_y: y copied out


def add_in_place(x, y):
    x.view(-1)[:] += y.expand(x.shape).reshape(-1)
    return x
