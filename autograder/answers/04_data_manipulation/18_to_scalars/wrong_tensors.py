# loses test_gives_python_numbers: tensors returned
def to_scalars(a):
    return a, a.float(), a.int()
