# loses test_allocates_nothing, test_refuses_fractions_in_whole_numbers, test_is_vectorised: element loop
def add_in_place(x, y):
    y = y.expand_as(x)
    if x.dim() == 1:
        for i in range(x.shape[0]):
            x[i] = x[i] + y[i]
    else:
        for i in range(x.shape[0]):
            for j in range(x.shape[1]):
                x[i, j] = x[i, j] + y[i, j]
    return x
