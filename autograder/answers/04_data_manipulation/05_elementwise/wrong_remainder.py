# loses test_gives_five_results: wrong dtype
def elementwise(x, y):
    return x + y, x - y, x * y, x % y, x**y
