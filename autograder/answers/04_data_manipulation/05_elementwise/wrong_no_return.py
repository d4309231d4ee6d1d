# loses test_gives_five_results: nothing returned
def elementwise(x, y):
    x + y, x - y, x * y, x / y, x**y
