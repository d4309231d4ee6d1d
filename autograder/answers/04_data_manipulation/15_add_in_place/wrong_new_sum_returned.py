# loses test_x_holds_the_sum: rebinding


def add_in_place(x, y):
    return x.add(y)
