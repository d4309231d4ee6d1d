# loses test_marks_and_counts: none
def compare(x, y):
    mask = x <= y
    return mask, int(mask.sum())
