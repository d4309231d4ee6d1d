# loses test_measures_l2_and_l1: list for tuple
def vector_norms(u):
    v = u / 1
    return [v.norm(), v.norm(1)]
