# right: neither smaller nor larger, but both at most
def compare(x, y):
    mask = (x <= y) & (x >= y)
    return mask, sum(map(int, [mask.sum()]))
