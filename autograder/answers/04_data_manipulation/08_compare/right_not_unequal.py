# right: the opposite of unequal
def compare(x, y):
    mask = ~(x != y)
    return mask, x[mask].numel()
