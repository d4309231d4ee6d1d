# loses test_not_square_is_not_symmetric, test_is_not_fooled_by_broadcasting: non-square raises
def is_symmetric(A):
    return bool((A == A.T).all())
