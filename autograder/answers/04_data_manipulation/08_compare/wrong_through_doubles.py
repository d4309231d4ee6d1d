# loses test_is_exact: tolerance


def compare(x, y):
    mask = x.double() == y.double()
    return mask, int(mask.sum())
