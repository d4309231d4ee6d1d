# loses test_gives_python_numbers: swapped
def to_scalars(a):
    return a.item(), int(a), float(a)
