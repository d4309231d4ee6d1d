# loses test_gives_the_norms: input changed
def product_norms(matrices):
    norms = []
    for i, M in enumerate(matrices):
        if i:
            M.copy_(M @ matrices[i - 1])
        norms.append(M.norm().item())
    return norms
