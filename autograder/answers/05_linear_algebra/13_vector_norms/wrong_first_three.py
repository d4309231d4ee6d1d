# loses test_measures_l2_and_l1: none
def vector_norms(u):
    v = u[:3] / 1
    return v.norm(), v.norm(1)
