# right: adds into a window as large as x
def add_in_place(x, y):
    x[...] += y
    return x
