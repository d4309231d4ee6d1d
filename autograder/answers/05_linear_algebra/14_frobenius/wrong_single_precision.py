# loses test_takes_any_layout: wrong dtype
def frobenius(A):
    return A.float().norm()
