# loses test_is_accurate: rounded e
def exponential(x):
    return 2.71828 ** x
