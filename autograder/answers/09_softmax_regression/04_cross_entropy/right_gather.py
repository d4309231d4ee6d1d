# right: gather, the logarithm of one over p
def cross_entropy(y_hat, y):
    return y_hat.gather(1, y.view(-1, 1)).flatten().reciprocal().log()
