# loses test_x_holds_the_sum: added twice
def add_in_place(x, y):
    return x.add_(y, alpha=2)
