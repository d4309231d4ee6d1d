# loses test_x_holds_the_sum: rebinding
def add_in_place(x, y):
    x = x + y
    return x
