# loses test_refuses_an_empty_list: no exception
def chain(jacobians):
    if not jacobians:
        return None
    row = jacobians[0]
    for jacobian in jacobians[1:]:
        row = row @ jacobian
    return row
