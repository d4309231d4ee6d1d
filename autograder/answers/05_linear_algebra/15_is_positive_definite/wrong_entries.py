# loses test_tells_definite_from_not: definite refused
def is_positive_definite(A):
    return bool((A > 0).all())
