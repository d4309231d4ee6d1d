# loses test_raises_e_to_each: none
import math


def exponential(x):
    return math.e * x
