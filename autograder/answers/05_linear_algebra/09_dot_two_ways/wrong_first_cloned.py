# loses test_goes_two_ways: same way twice
def dot_two_ways(x, y):
    product = x @ y
    return product, product.clone()
