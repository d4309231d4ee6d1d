# right: norms of norms, one dimension after the other
def frobenius(A):
    result = A.abs()
    while result.dim():
        result = result.norm(dim=-1)
    return result
