# loses test_raises_e_to_each: math on a tensor
import math


def exponential(x):
    return math.exp(x)
