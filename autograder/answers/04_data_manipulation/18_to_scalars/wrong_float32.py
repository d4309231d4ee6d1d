# loses test_keeps_every_digit: 32 bits
def to_scalars(a):
    return a.float().item(), float(a.float()), int(a.float())
