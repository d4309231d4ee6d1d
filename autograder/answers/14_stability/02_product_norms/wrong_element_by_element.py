# loses test_gives_the_norms: element by element
def product_norms(matrices):
    norms, P = [], None
    for M in matrices:
        P = M if P is None else M * P
        norms.append(P.norm().item())
    return norms
