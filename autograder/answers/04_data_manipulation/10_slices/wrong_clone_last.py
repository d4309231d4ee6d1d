# loses test_are_windows_on_x: clone
def slices(x):
    return x[-1].clone(), x[1:3]
