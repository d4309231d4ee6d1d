# loses test_takes_any_layout: none
def combine_columns(A, x):
    return (A.float() * x.float()).sum(1).to(A.dtype)
