# loses test_multiplies_the_chain: order reversed
from functools import reduce


def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    return reduce(lambda a, b: a @ b, reversed(jacobians))
