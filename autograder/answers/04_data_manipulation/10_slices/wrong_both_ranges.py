# loses test_takes_last_and_middle: end off by one
def slices(x):
    return x[-1:], x[1:2]
