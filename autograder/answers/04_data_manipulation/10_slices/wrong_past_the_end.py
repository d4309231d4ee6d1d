# loses test_takes_last_and_middle: index out of range
def slices(x):
    return x[len(x)], x[1:3]
