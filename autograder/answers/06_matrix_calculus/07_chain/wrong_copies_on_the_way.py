# loses test_works_from_the_row_inward: square intermediate
def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    row = jacobians[0]
    for jacobian in jacobians[1:]:
        row = row @ jacobian.clone()
    return row
