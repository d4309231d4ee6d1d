# right: the operator and the sum of its mask
def compare(x, y):
    mask = x == y
    return mask, int(mask.sum())
