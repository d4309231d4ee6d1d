# right: as a matrix of one column, whose one dimension is taken away again
def matvec(A, x):
    return A.mm(x.unsqueeze(1)).squeeze(1)
