# loses test_refuses_more_than_one: wrong exception
def to_scalars(a):
    if a.numel() > 1:
        raise IndexError("too many elements")
    return a.item(), float(a), int(a)
