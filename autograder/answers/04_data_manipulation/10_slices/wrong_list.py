# loses test_takes_last_and_middle: list for tuple
def slices(x):
    return [x[-1], x[1:3]]
