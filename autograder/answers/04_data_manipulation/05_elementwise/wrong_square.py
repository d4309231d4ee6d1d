# loses test_gives_five_results: something else computed
def elementwise(x, y):
    return x + y, x - y, x * y, x / y, x**2
