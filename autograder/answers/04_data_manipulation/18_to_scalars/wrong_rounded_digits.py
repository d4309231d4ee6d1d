# loses test_keeps_every_digit: rounded
def to_scalars(a):
    number = float(f"{a.item():.3f}")
    return number, number, int(number)
