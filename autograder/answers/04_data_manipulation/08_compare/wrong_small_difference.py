# loses test_is_exact, test_knows_special_numbers, test_takes_any_shape: tolerance
def compare(x, y):
    mask = (x - y).abs() < 1e-6
    return mask, int(mask.sum())
