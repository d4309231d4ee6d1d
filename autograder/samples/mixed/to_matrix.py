def to_matrix(x, rows, cols):
    return x.clone().reshape(rows, cols)
