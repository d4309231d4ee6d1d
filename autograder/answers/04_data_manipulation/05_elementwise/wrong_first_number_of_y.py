# loses test_gives_five_results: first number of y
def elementwise(x, y):
    y = y.flatten()[0]
    return x + y, x - y, x * y, x / y, x**y
