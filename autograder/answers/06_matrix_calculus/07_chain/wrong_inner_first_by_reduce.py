# loses test_works_from_the_row_inward: inner first
from functools import reduce


def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    return reduce(lambda inner, outer: outer @ inner, jacobians[::-1])
