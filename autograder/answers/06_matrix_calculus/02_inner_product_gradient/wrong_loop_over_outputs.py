# loses test_is_vectorised: element loop
def inner_product_gradient(u, v, Ju, Jv):
    gradient = Ju.new_zeros(Ju.shape[1])
    for k in range(len(u)):
        gradient += v[k] * Ju[k] + u[k] * Jv[k]
    return gradient
