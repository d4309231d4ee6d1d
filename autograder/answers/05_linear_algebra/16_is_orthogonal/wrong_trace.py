# loses test_tells_orthogonal_from_not: not perpendicular
def is_orthogonal(Q):
    return Q.shape[0] == Q.shape[1] and abs(Q.norm().item() ** 2 - len(Q)) < 1e-4
