# loses test_gives_the_norms: product of norms
def product_norms(matrices):
    norms, total = [], 1.0
    for M in matrices:
        total *= M.norm().item()
        norms.append(total)
    return norms
