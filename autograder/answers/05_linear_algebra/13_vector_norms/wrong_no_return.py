# loses test_measures_l2_and_l1: nothing returned
def vector_norms(u):
    (u / 1).norm(), (u / 1).norm(1)
