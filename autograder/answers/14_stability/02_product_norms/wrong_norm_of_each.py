# loses test_gives_the_norms: norm of each factor
def product_norms(matrices):
    return [M.norm().item() for M in matrices]
