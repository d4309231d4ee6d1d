# loses test_keeps_object_and_memory, test_allocates_nothing, test_takes_a_row_of_a_matrix: set_
def add_in_place(x, y):
    x.set_(x + y)
    return x
