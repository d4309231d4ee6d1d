# loses test_takes_last_and_middle: counts from 1
def slices(x):
    return x[-1], x[0:2]
