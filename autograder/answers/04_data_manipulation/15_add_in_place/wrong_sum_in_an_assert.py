# loses test_allocates_nothing, test_refuses_fractions_in_whole_numbers: hidden temporary


def add_in_place(x, y):
    assert (total := x + y) is not None
    return x.copy_(total)
