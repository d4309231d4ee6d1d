# loses test_x_holds_the_sum, test_autograd_sees_the_write, test_refuses_fractions_in_whole_numbers: through NumPy
def add_in_place(x, y):
    a = x.numpy()
    a += y.numpy()
    return x
