# loses test_raises_e_to_each: wrong type
import math


def exponential(x):
    return [math.exp(value) for value in x.flatten().tolist()]
