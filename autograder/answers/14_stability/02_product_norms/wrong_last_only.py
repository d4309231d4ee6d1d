# loses test_gives_the_norms: last only
def product_norms(matrices):
    P = None
    for M in matrices:
        P = M if P is None else M @ P
    return [P.norm().item()] if matrices else []
