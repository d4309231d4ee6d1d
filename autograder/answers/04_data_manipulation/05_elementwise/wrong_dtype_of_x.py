# loses test_finds_the_right_dtype, test_takes_any_shape: whole numbers
def elementwise(x, y):
    power = x**y
    return tuple(z.to(x.dtype) if x.is_floating_point() or z is not power else z for z in (x + y, x - y, x * y)) + (x / y, power)
