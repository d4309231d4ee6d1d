# loses test_raises_e_to_each: operands swapped
import math


def exponential(x):
    return x ** math.e
