# right: sums over counts
def means(A):
    return A.sum() / A.numel(), A.sum(0) / A.shape[0]
