# loses test_raises_e_to_each: input changed
def exponential(x):
    y = x.exp_().clone()
    x.log_()
    return y
