# loses test_gives_python_numbers: round
def to_scalars(a):
    return a.item(), float(a), round(a.item())
