# loses test_allocates_nothing, test_autograd_sees_the_write, test_refuses_fractions_in_whole_numbers, test_is_vectorised: element loop
import itertools


def add_in_place(x, y):
    y = y.expand_as(x)
    for place in itertools.product(*map(range, x.shape)):
        x[place] = x[place].item() + y[place].item()
    return x
