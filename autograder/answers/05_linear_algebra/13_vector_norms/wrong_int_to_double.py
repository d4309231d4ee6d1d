# loses test_takes_whole_numbers: wrong dtype
def vector_norms(u):
    v = u if u.is_floating_point() else u.double()
    return v.norm(), v.norm(1)
