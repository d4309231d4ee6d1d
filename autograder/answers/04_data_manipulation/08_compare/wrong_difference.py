# loses test_knows_special_numbers: difference of infinities
def compare(x, y):
    mask = (x - y) == 0
    return mask, int(mask.sum())
