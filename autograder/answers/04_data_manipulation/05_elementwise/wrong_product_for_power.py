# loses test_gives_five_results: part in another's place
def elementwise(x, y):
    return x + y, x - y, x * y, x / y, x * y
