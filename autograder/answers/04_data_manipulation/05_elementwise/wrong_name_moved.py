# loses test_gives_five_results: leaks into the next result
def elementwise(x, y):
    x = x + y
    return x, x - y, x * y, x / y, x**y
