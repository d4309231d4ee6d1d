# loses test_knows_special_numbers, test_takes_any_shape: difference of infinities
def compare(x, y):
    mask = (x - y) == 0
    return mask, int(mask.sum())
