# loses test_marks_and_counts: wrong shape
def compare(x, y):
    mask = (x == y).flatten()
    return mask, int(mask.sum())
