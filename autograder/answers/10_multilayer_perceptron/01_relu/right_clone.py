# right: a copy, written to
def relu(X):
    Y = X.clone()
    Y[Y <= 0] = 0
    return Y
