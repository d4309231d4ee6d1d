# loses test_takes_any_layout: squeezed
def combine_columns(A, x):
    return (A * x).sum(1).squeeze()
