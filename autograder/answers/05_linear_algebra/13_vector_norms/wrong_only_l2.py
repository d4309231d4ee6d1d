# loses test_measures_l2_and_l1: one part alone
def vector_norms(u):
    return (u / 1).norm()
