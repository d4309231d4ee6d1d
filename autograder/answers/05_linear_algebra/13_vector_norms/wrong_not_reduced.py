# loses test_measures_l2_and_l1: something else computed
def vector_norms(u):
    v = u / 1
    return v.square().sqrt(), v.abs()
