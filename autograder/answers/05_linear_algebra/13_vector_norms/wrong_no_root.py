# loses test_measures_l2_and_l1: no root
def vector_norms(u):
    v = u / 1
    return (v * v).sum(), v.abs().sum()
