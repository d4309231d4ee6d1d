# loses test_gives_python_numbers: wrong type
import math


def to_scalars(a):
    return a.item(), a.item(), float(math.trunc(a.item()))
