# loses test_raises_e_to_each: rounded e
def exponential(x):
    return 2.718 ** x
