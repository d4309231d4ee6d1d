# loses test_measures_l2_and_l1: wrong type
def vector_norms(u):
    v = u / 1
    return v.norm().item(), v.norm(1).item()
