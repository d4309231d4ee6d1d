# loses test_takes_any_layout: wrong shape
def combine_columns(A, x):
    return (A * x).sum(1).squeeze()
