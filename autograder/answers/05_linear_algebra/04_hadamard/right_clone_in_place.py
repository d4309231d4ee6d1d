# right: in place on a clone
def hadamard(A, B):
    product = A.clone()
    product *= B
    return product
