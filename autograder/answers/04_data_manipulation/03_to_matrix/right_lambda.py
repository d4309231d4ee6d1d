# right: a lambda over a helper that takes any shape
def _shaped(x, *lengths):
    return x.ravel().view(lengths)


to_matrix = lambda x, rows, cols: _shaped(x, rows, cols)
