# loses test_are_windows_on_x: index list
def slices(x):
    return x[-1], x[[1, 2]]
