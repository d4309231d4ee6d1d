# right: twice the symmetric half of A
def quadratic_gradient(A, x):
    half = (A + A.mT) / 2
    return 2 * half.mv(x)
