# loses test_raises_e_to_each: none
import math


def exponential(x):
    return sum(x**k / math.factorial(k) for k in range(10))
