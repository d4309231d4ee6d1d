# right: mean, of floats
def means(A):
    if not A.is_floating_point():
        A = A.float()
    return A.mean(), A.mean(0)
