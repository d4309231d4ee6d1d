# loses test_cuts_toward_zero: floor
import math


def to_scalars(a):
    return a.item(), float(a), math.floor(a.item())
