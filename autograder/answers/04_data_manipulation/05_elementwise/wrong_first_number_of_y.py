# loses test_gives_five_results: none
def elementwise(x, y):
    y = y.flatten()[0]
    return x + y, x - y, x * y, x / y, x**y
