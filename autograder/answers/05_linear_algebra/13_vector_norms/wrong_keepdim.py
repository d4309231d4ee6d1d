# loses test_measures_l2_and_l1: kept dimension
def vector_norms(u):
    v = u / 1
    return v.norm(dim=0, keepdim=True), v.norm(1, dim=0, keepdim=True)
