# loses test_gives_the_norms: input changed
def product_norms(matrices):
    for i in range(1, len(matrices)):
        matrices[i] = matrices[i] @ matrices[i - 1]
    return [M.norm().item() for M in matrices]
