# loses test_cuts_toward_zero: sign
def to_scalars(a):
    return a.item(), float(a), int(abs(a.item()))
