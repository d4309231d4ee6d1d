# loses test_finds_the_right_dtype, test_is_vectorised: none
def elementwise(x, y):
    return x + y, x - y, x * y, x / y, x.abs() ** y
