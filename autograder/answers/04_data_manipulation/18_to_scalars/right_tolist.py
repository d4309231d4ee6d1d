# right: unpacks the flattened list
import math


def to_scalars(a):
    [number] = a.flatten().tolist()
    return number, number, math.trunc(number)
