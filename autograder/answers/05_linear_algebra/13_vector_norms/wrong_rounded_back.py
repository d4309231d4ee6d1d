# loses test_takes_whole_numbers: wrong dtype
def vector_norms(u):
    v = u / 1
    return v.norm().to(u.dtype), v.norm(1).to(u.dtype)
