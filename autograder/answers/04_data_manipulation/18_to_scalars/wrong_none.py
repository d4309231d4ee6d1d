# loses test_gives_python_numbers: nothing returned
def to_scalars(a):
    a.item(), float(a), int(a)
