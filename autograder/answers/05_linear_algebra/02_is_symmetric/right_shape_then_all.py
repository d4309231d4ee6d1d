# right: looks at the shape, then at every element
def is_symmetric(A):
    rows, columns = A.shape
    return rows == columns and bool((A == A.mT).all())
