# loses test_tells_orthogonal_from_not: not perpendicular
def is_orthogonal(Q):
    if Q.size(0) != Q.size(1):
        return False
    return bool(((Q.norm(dim=0) - 1).abs() < 1e-3).all())
