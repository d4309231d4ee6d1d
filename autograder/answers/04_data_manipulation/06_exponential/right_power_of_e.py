# right: Python's e to the power of a tensor
import math


def exponential(x):
    return math.e ** x
