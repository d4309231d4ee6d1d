# right: a column and transposes, from the outermost on
def chain(jacobians):
    if not jacobians:
        raise ValueError
    column = jacobians[0].T
    for jacobian in jacobians[1:]:
        column = jacobian.T @ column
    return column.T
