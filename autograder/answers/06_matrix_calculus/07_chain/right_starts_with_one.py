# right: starts from the scalar's own slope
def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    row = jacobians[0].new_ones(1, 1)
    for jacobian in jacobians:
        row = row @ jacobian
    return row
