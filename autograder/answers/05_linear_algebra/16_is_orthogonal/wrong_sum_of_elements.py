# loses test_tells_orthogonal_from_not: not perpendicular
def is_orthogonal(Q):
    return Q.shape[0] == Q.shape[1] and abs((Q @ Q.T).sum().item() - len(Q)) < 1e-4
