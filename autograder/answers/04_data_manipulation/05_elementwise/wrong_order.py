# loses test_gives_five_results: swapped
def elementwise(x, y):
    return x - y, x + y, x * y, x / y, x**y
