# loses test_gives_five_results: wrong length
def elementwise(x, y):
    return x + y, x - y, x * y, x / y
