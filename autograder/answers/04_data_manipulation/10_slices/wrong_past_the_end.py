# loses test_takes_last_and_middle: raised
def slices(x):
    return x[len(x)], x[1:3]
