# right: in place on a clone
def row_shares(A):
    shares = A.clone()
    shares /= shares.sum(1, keepdims=True)
    return shares
