# loses test_measures_l2_and_l1: swapped
def vector_norms(u):
    v = u / 1
    return v.norm(p=1), v.norm(p=2)
