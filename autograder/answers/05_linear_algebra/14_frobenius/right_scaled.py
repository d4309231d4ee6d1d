# right: scaled by the largest element against overflow
def frobenius(A):
    largest = A.abs().max()
    return largest * (A / largest).pow(2).sum().sqrt()
