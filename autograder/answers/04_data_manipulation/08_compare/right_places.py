# right: counts the places of True
def compare(x, y):
    mask = x.__eq__(y)
    return mask, len(mask.flatten().nonzero())
