# loses test_marks_and_counts: something else computed
def compare(x, y):
    mask = x >= y
    return mask, int(mask.sum())
