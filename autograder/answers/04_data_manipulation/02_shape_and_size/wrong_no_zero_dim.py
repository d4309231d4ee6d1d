# loses test_takes_a_single_number: 0-dim raises
import functools
import operator


def shape_and_size(x):
    return x.shape, functools.reduce(operator.mul, x.shape)
