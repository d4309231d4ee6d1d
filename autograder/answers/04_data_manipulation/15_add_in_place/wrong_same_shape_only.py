# loses test_broadcasts_y: shape invalid for its size
def add_in_place(x, y):
    x += y.view(x.shape)
    return x
