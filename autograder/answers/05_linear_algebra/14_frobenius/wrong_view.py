# loses test_takes_any_layout: raised
def frobenius(A):
    return A.view(-1).norm()
