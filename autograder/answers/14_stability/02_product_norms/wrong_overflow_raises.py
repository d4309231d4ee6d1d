# loses test_grows_and_shrinks_without_an_error: overflow raises
def product_norms(matrices):
    norms, P = [], None
    for M in matrices:
        P = M if P is None else M @ P
        norm = P.norm().item()
        if norm == float("inf"):
            raise OverflowError("the product is too large")
        norms.append(norm)
    return norms
