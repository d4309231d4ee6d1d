# right: overwrites a copy
def exponential(x):
    y = x.clone() if x.is_floating_point() else x.float()
    return y.exp_()
