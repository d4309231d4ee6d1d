# loses test_takes_any_shape: missing as a whole number
def compare(x, y):
    mask = x == y
    return mask, round(mask.double().mean().item() * mask.numel())
