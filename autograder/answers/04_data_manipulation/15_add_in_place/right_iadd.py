# right: the augmented assignment
def add_in_place(x, y):
    x += y
    return x
