# loses test_counts_from_zero: wrong type
def row_vector(n, device=None):
    return list(range(n))
