# loses test_takes_any_matrix: squeezed
def means(A):
    return (A.sum() / A.numel(), (A.sum(0, keepdim=True) / len(A)).squeeze())
