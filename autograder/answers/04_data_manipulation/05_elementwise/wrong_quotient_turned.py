# loses test_gives_five_results: operands swapped
def elementwise(x, y):
    return x + y, x - y, x * y, y / x, x**y
