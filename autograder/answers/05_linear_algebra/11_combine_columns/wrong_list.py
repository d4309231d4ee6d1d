# loses test_weighs_and_adds_the_columns: wrong type
def combine_columns(A, x):
    return [float(number) for number in (A * x).sum(1)]
