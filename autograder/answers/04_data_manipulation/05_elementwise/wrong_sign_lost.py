# loses test_finds_the_right_dtype, test_takes_any_shape, test_is_vectorised: signs
def elementwise(x, y):
    return x + y, x - y, x * y, x / y, x.abs() ** y
