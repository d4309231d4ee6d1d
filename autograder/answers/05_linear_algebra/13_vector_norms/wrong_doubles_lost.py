# loses test_keeps_doubles: wrong dtype
def vector_norms(u):
    v = u.float()
    return v.norm(), v.norm(1)
