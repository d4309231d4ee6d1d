# loses test_raises_e_to_each: another base
def exponential(x):
    return 10.0 ** x
