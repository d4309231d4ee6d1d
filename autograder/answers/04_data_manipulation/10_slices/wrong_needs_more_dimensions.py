# loses test_takes_last_and_middle: too many indices
def slices(x):
    return x[-1, :], x[1:3, :]
