# right: keeps the axis and removes that one
def axis_sums(A):
    return A.sum(0, keepdim=True).squeeze(0), A.sum(1, keepdim=True).squeeze(1)
