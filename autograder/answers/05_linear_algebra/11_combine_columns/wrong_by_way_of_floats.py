# loses test_takes_any_layout: single precision
def combine_columns(A, x):
    return (A.float() * x.float()).sum(1).to(A.dtype)
