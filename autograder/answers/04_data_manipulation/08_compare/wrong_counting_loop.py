# loses test_is_vectorised: element loop
def compare(x, y):
    mask = x == y
    count = 0
    for value in mask.flatten():
        if value:
            count += 1
    return mask, count
