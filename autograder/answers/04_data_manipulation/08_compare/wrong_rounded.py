# loses test_is_exact, test_takes_any_shape: tolerance
def compare(x, y):
    mask = x.round(decimals=3) == y.round(decimals=3)
    return mask, int(mask.sum())
