# loses test_x_holds_the_sum: nothing added
def add_in_place(x, y):
    return x
