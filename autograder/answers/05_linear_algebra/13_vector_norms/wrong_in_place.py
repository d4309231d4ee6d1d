# loses test_measures_l2_and_l1: input changed
def vector_norms(u):
    l2 = (u / 1).norm()
    return l2, u.abs_().sum().to(l2.dtype)
