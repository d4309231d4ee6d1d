# loses test_works_from_the_row_inward: square intermediate
def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    row, *rest = [jacobian.clone() for jacobian in jacobians]
    for jacobian in rest:
        row = row @ jacobian
    return row
