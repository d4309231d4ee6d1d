# right: the method and the two types
def to_scalars(a):
    return a.item(), float(a), int(a)
