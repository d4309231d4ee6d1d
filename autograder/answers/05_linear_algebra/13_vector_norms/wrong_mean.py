# loses test_measures_l2_and_l1: none
def vector_norms(u):
    v = u / 1
    return v.square().mean().sqrt(), v.abs().mean()
