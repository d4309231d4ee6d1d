# loses test_broadcasts_y: raised
def add_in_place(x, y):
    x += y.view(x.shape)
    return x
