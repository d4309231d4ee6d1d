# loses test_tells_orthogonal_from_not: not unit rows
def is_orthogonal(Q):
    return True
