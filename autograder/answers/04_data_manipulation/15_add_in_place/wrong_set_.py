# loses test_keeps_object_and_memory, test_allocates_nothing, test_autograd_sees_the_write, test_takes_a_row_of_a_matrix, test_refuses_fractions_in_whole_numbers: set_
def add_in_place(x, y):
    x.set_(x + y)
    return x
