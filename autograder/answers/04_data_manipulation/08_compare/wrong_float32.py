# loses test_is_exact: tolerance
def compare(x, y):
    mask = x.float() == y.float()
    return mask, int(mask.sum())
