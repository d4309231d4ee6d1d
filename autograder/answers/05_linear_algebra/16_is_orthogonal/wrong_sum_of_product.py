# loses test_tells_orthogonal_from_not: orthogonal refused
def is_orthogonal(Q):
    return Q.shape[0] == Q.shape[1] and abs((Q @ Q.T).sum().item() - Q.sum().item()) < 1e-4
