# loses test_x_holds_the_sum: wrong device
def add_in_place(x, y):
    x += y.cpu()
    return x
