# loses test_takes_any_shape: loop over a single number
def compare(x, y):
    if x.dim() == 1:
        x, y = x.view(-1), y.view(-1)
    mask = x == y
    return mask, int(mask.sum(-1).sum()) if len(mask) else 0
