# right: flattens to a vector and folds it
def to_matrix(x, rows, cols):
    return x.flatten().unflatten(0, (rows, cols))
