# loses test_refuses_a_wrong_size: no exception


def reshaped_fill(a, rows, cols, value):
    b = a.clone().reshape(-1, cols)
    b[:] = value
    return b
