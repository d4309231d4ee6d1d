# loses test_cuts_toward_zero: floor
def to_scalars(a):
    return a.item(), float(a), int(a.item() // 1)
