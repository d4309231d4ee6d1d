# loses test_raises_e_to_each: input changed
def exponential(x):
    return x.exp_()
