# loses test_is_vectorised: element loop
import itertools


def add_in_place(x, y):
    y = y.expand_as(x)
    for place in itertools.product(*map(range, x.shape)):
        x[place] += y[place]
    return x
