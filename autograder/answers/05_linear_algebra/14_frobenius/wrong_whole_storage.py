# loses test_takes_any_layout: memory as it lies
def frobenius(A):
    return A.as_strided((A.untyped_storage().nbytes() // A.element_size(),), (1,), 0).norm()
