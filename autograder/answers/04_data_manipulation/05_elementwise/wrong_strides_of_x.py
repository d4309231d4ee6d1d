# loses test_takes_any_shape: memory as it lies
def elementwise(x, y):
    y = y.as_strided(x.shape, y.stride() if y.is_contiguous() else x.contiguous().stride())
    return x + y, x - y, x * y, x / y, x**y
