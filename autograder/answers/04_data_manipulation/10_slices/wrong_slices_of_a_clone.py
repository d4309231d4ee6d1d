# loses test_are_windows_on_x: clone
def slices(x):
    x = x.clone()
    return x[-1], x[1:3]
