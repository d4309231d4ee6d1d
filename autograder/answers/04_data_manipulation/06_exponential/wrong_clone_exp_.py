# loses test_takes_whole_numbers: int raises
def exponential(x):
    return x.clone().exp_()
