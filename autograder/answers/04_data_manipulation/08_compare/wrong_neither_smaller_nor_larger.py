# loses test_knows_special_numbers: NaN equals NaN
def compare(x, y):
    mask = ~((x < y) | (x > y))
    return mask, int(mask.sum())
