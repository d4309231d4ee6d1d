# loses test_gives_the_dot_product_twice: kept dimension
def dot_two_ways(x, y):
    return x[None] @ y[:, None], (x * y).sum()
