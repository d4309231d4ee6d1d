# loses test_gives_python_numbers: wrong type
def to_scalars(a):
    return [a.item(), float(a), int(a)]
