# loses test_gives_five_results: leaks into the next result
def elementwise(x, y):
    return x.add_(y), x.sub_(y), x.mul_(y), x / y, x**y
