# loses test_is_vectorised: element loop
def add_in_place(x, y):
    for row, other in zip(x, y.expand_as(x)):
        row += other
    return x
