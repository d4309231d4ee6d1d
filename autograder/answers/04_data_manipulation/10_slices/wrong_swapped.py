# loses test_takes_last_and_middle: swapped
def slices(x):
    return x[1:3], x[-1]
