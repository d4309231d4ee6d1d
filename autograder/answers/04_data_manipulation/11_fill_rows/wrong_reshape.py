# loses test_takes_part_of_a_tensor: writes into a copy
def fill_rows(x, start, stop, value):
    x.reshape(len(x), -1)[start:stop] = value
    return x
