# right: weighted rows, summed
def inner_product_gradient(u, v, Ju, Jv):
    return (v.unsqueeze(1) * Ju + u.unsqueeze(1) * Jv).sum(dim=0)
