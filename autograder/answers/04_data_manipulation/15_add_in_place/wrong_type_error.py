# loses test_refuses_fractions_in_whole_numbers: wrong exception
def add_in_place(x, y):
    if y.dtype != x.dtype:
        raise TypeError("x and y differ in dtype")
    x += y
    return x
