# loses test_x_holds_the_sum: rebinding
def add_in_place(x, y):
    flat = x.flatten().clone()
    flat += y.expand(x.shape).flatten()
    return flat.view(x.shape)
