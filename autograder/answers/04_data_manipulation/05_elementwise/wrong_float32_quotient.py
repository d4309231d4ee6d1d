# loses test_finds_the_right_dtype: wrong dtype
def elementwise(x, y):
    return x + y, x - y, x * y, x.float() / y.float(), x**y
