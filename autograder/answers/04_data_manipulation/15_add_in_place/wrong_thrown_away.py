# loses test_x_holds_the_sum: sum thrown away


def add_in_place(x, y):
    x.add(y)
    return x
