# right: square, sum, root
def frobenius(A):
    return (A**2).sum().sqrt()
