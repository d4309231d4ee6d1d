# loses test_weighs_and_adds_the_columns: column result
def combine_columns(A, x):
    return (A * x).sum(1, keepdim=True)
