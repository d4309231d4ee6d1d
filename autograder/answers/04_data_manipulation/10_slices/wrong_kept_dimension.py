# loses test_takes_last_and_middle: kept dimension
def slices(x):
    return x[-1:], x[1:3]
