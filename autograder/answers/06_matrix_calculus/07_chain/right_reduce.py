# right: functools.reduce
import functools
import operator


def chain(jacobians):
    if len(jacobians) == 0:
        raise ValueError
    return functools.reduce(operator.matmul, jacobians)
