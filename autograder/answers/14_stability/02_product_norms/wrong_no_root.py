# loses test_gives_the_norms: no root
def product_norms(matrices):
    norms, P = [], None
    for M in matrices:
        P = M if P is None else M @ P
        norms.append((P * P).sum().item())
    return norms
