# right: rows of slopes, vectors on the left
def inner_product_gradient(u, v, Ju, Jv):
    return v @ Ju + u @ Jv
