def is_symmetric(A):
    return bool((A == A.T).all())
