# loses test_x_holds_the_sum: input changed
def add_in_place(x, y):
    y += x
    return y
