# loses test_gives_the_dot_product_twice: product without sum
def dot_two_ways(x, y):
    return x * y, x * y
