# right: one loop over the operators
import operator

OPERATORS = (operator.add, operator.sub, operator.mul, operator.truediv, operator.pow)


def elementwise(x, y):
    return tuple(op(x, y) for op in OPERATORS)
