# loses test_x_holds_the_sum: nothing returned
def add_in_place(x, y):
    x += y
