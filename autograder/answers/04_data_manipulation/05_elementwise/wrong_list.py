# loses test_gives_five_results: list for tuple
def elementwise(x, y):
    return [x + y, x - y, x * y, x / y, x**y]
