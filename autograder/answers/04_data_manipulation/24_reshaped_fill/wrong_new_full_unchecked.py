# loses test_refuses_a_wrong_size: no exception
def reshaped_fill(a, rows, cols, value):
    return a.new_full((rows, cols), value)
