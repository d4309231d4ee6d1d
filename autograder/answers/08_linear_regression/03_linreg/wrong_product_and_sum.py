# loses test_is_one_product: product and sum
def linreg(X, w, b):
    return (X * w.T).sum(1, keepdim=True) + b
