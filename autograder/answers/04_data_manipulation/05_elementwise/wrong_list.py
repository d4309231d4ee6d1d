# loses test_gives_five_results: wrong type
def elementwise(x, y):
    return [x + y, x - y, x * y, x / y, x**y]
