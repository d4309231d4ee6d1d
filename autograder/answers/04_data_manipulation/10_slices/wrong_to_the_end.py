# loses test_takes_last_and_middle: fits one length only
def slices(x):
    return x[-1], x[1:]
