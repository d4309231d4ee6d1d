# loses test_gives_the_norms: other norm
def product_norms(matrices):
    norms, P = [], None
    for M in matrices:
        P = M if P is None else M @ P
        norms.append(P.abs().sum().item())
    return norms
