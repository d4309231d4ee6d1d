# loses test_measures_l2_and_l1: wrong type
def vector_norms(u):
    return (u / 1).norm()
