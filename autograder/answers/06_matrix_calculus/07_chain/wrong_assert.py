# loses test_refuses_an_empty_list: wrong exception
def chain(jacobians):
    assert jacobians, "empty"
    row = jacobians[0]
    for jacobian in jacobians[1:]:
        row = row @ jacobian
    return row
