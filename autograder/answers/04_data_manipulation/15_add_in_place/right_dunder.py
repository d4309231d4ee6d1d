# right: the method that += calls
def add_in_place(x, y):
    return x.__iadd__(y)
