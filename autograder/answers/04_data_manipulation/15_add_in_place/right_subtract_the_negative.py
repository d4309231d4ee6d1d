# right: subtracts with a factor of minus one, in place
def add_in_place(x, y):
    return x.sub_(y, alpha=-1)
