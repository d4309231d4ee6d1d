# loses test_raises_e_to_each: raised
import math


def exponential(x):
    return math.exp(x)
