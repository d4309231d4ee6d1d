# loses test_gives_five_results: leaks into the next result
import torch


def elementwise(x, y):
    total, difference = x + y, x - y
    x = x * y
    return total, difference, x, x / y, x**y
