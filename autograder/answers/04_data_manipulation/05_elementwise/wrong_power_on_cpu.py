# loses test_gives_five_results: wrong device
def elementwise(x, y):
    return x + y, x - y, x * y, x / y, x.cpu() ** y.cpu()
