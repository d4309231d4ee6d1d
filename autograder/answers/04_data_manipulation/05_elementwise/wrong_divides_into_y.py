# loses test_gives_five_results: leaks into the next result
def elementwise(x, y):
    return x + y, x - y, y.mul_(x), x / y, x**y
