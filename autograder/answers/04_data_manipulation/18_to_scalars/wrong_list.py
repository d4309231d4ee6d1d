# loses test_gives_python_numbers: list for tuple
def to_scalars(a):
    return [a.item(), float(a), int(a)]
