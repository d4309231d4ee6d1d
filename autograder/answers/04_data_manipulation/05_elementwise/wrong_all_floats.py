# loses test_gives_five_results: wrong dtype
def elementwise(x, y):
    x, y = x.float(), y.float()
    return x + y, x - y, x * y, x / y, x**y
