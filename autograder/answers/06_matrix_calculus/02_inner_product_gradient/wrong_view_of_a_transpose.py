# loses test_takes_any_sizes: view of a non-contiguous tensor
def inner_product_gradient(u, v, Ju, Jv):
    m, n = Ju.shape
    flat = Ju.view(m * n)
    return v @ flat.view(m, n) + u @ Jv
