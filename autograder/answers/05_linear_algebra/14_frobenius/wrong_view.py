# loses test_takes_any_layout: view of a non-contiguous tensor
def frobenius(A):
    return A.view(-1).norm()
