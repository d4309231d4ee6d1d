# loses test_takes_last_and_middle: raised
def slices(x):
    return x[-1, :], x[1:3, :]
