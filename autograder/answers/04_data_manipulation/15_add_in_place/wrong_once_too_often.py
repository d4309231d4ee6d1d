# loses test_x_holds_the_sum: added twice
def add_in_place(x, y):
    x += y
    x += y
    return x
