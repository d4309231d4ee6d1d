# loses test_gives_five_results: leaks into the next result
def elementwise(x, y):
    x += y
    total = x.clone()
    x -= y
    return total, x - y, x * y, x / y, x**y
