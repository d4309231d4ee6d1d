# loses test_refuses_a_wrong_size: no exception
def reshaped_fill(a, rows, cols, value):
    b = a.clone().contiguous()
    b.resize_(rows, cols)
    b[:] = value
    return b
