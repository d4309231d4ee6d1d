# loses test_takes_what_records_already: requires_grad lost
def track(x):
    x.requires_grad = not x.requires_grad
    return x
