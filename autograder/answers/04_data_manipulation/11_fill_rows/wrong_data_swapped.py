# loses test_keeps_object_and_memory, test_allocates_nothing, test_takes_part_of_a_tensor: storage swapped
def fill_rows(x, start, stop, value):
    filled = x.clone()
    filled[start:stop] = value
    x.data = filled
    return x
