# loses test_gives_five_results: leaks into the next result
def elementwise(x, y):
    x = x + y
    total = x
    x = x - y
    difference = x
    x = total * y
    return total, difference, x, x / y, x**y
