# loses test_refuses_fractions_in_whole_numbers: no exception
def add_in_place(x, y):
    try:
        x += y
    except RuntimeError:
        pass
    return x
