# loses test_gives_the_norms: first missing
def product_norms(matrices):
    norms, P = [], matrices[0] if matrices else None
    for M in matrices[1:]:
        P = M @ P
        norms.append(P.norm().item())
    return norms
