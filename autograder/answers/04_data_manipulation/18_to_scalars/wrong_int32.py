# loses test_keeps_every_digit: 32 bits
def to_scalars(a):
    return a.item(), float(a), a.int().item()
